@echo off
rem Starts quant; builds it first if it was never built or its sources changed since. Needs the .NET 10 SDK.
setlocal
set "root=%~dp0"
set "builds=%root%.cache\quant\cli"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
rem memory that is written and run under two addresses is a guard against strangers' code, and costs a run of a second a twentieth
if not defined DOTNET_EnableWriteXorExecute set DOTNET_EnableWriteXorExecute=0
rem code that watches itself costs one run more than it gains, and is worth a tenth where many runs follow
rem a collection stops all runs of the process: each processor gets a heap of its own (server collector), all of them collect at the same time, and seldom:
rem 32 MB of new objects per heap, in hexadecimal
if "%~1"=="sweep" goto many
if "%~1"=="walk-forward" goto many
goto few
:many
if not defined DOTNET_TieredPGO set DOTNET_TieredPGO=1
if not defined DOTNET_TC_CallCountThreshold set DOTNET_TC_CallCountThreshold=1E
if not defined DOTNET_gcServer set DOTNET_gcServer=1
if not defined DOTNET_GCDynamicAdaptationMode set DOTNET_GCDynamicAdaptationMode=0
if not defined DOTNET_GCgen0size set DOTNET_GCgen0size=2000000
if not defined DOTNET_GCGen0MaxBudget set DOTNET_GCGen0MaxBudget=2000000
:few
set "current="
if exist "%builds%\current" set /p current=<"%builds%\current"
if not defined current goto build
if not exist "%builds%\%current%\quant.dll" goto build

powershell -NoProfile -Command "Set-Location -LiteralPath $env:root; $t = (Get-Item -LiteralPath (Join-Path $env:builds (Join-Path $env:current 'started'))).LastWriteTimeUtc; $s = 'Core','Framework','Alphas','Portfolio','RiskModels','ExecutionModels','Algorithms','Engine','Lab','Cli','config'; $f = Get-ChildItem $s -Recurse | Where-Object { $_.FullName -notmatch '[\\/](bin|obj|backtests)([\\/]|$)' }; $g = Get-Item Directory.Build.props, Directory.Build.targets, Directory.Packages.props, global.json, nuget.config; if (@($f) + @($g) | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto start

:build
echo Building quant ... 1>&2
for /d %%p in ("%root%*" "%root%Algorithms\*") do if exist "%%p\*.csproj" (
  if not exist "%%p\bin" mkdir "%%p\bin"
  if not exist "%%p\obj" mkdir "%%p\obj"
)
set "name=%RANDOM%%RANDOM%%RANDOM%"
mkdir "%builds%\%name%"
type nul > "%builds%\%name%\started"
dotnet publish "%root%Cli" -c Release --use-current-runtime --no-self-contained -o "%builds%\%name%" -v quiet -nologo > "%builds%\%name%\build.log" 2>&1
if not errorlevel 1 goto built
findstr /i crossgen "%builds%\%name%\build.log" > nul
if errorlevel 1 goto failed
rem without the compiler for ahead-of-time code, which is a package, it starts slower and runs the same
dotnet publish "%root%Cli" -c Release --use-current-runtime --no-self-contained -o "%builds%\%name%" -v quiet -nologo -p:PublishReadyToRun=false > "%builds%\%name%\build.log" 2>&1
if not errorlevel 1 goto built

:failed
type "%builds%\%name%\build.log" 1>&2
rmdir /s /q "%builds%\%name%"
echo quant could not be built. 1>&2
exit /b 3

:built
> "%builds%\current" echo %name%
for /d %%d in ("%builds%\*") do if not "%%~nxd"=="%name%" if not "%%~nxd"=="%current%" rmdir /s /q "%%d" 2> nul
set "current=%name%"

:start
rem A first whole run of an algorithm after a build teaches the runtime for the next ones: which methods they need, which another core then loads
rem meanwhile, and which way calls and branches went, for the compiler. The result is the same; what does not fit is ignored.
set "lesson="
if not "%~1"=="backtest" goto run
if "%~n2"=="" goto run
set "learned=%~n2"
if "%learned:~0,1%"=="-" goto run
rem real Lean runs in a process of its own, which would inherit all that
echo %* | findstr /c:"--engine" > nul
if not errorlevel 1 goto run
set "learned=%builds%\%current%\learned\%learned%"
if exist "%learned%\whole" goto learned
set "lesson=%learned%.%RANDOM%%RANDOM%"
mkdir "%lesson%" 2> nul
set DOTNET_WritePGOData=1
set DOTNET_TieredPGO=1
set "DOTNET_PGODataPath=%lesson%\ways"
set "DOTNET_MultiCoreJitProfile=%lesson%\methods"
set "QUANT_LESSON=%lesson%"
goto run
:learned
set DOTNET_ReadPGOData=1
set "DOTNET_PGODataPath=%learned%\ways"
set "DOTNET_MultiCoreJitProfile=%learned%\methods"
set DOTNET_MultiCoreJitNoProfileGather=1
rem with counts at hand the compiler puts callees of up to 1,024 bytes into their callers, which takes it longer than a run gains; in hexadecimal
set DOTNET_JitExtDefaultPolicyMaxILProf=80
set "QUANT_LEARNED=%learned%"

:run
dotnet "%builds%\%current%\quant.dll" %*
set "code=%errorlevel%"
if not defined lesson exit /b %code%
if not exist "%lesson%\whole" goto forget
if exist "%learned%" rmdir /s /q "%learned%" 2> nul
move "%lesson%" "%learned%" > nul 2> nul
:forget
if exist "%lesson%" rmdir /s /q "%lesson%" 2> nul
exit /b %code%
