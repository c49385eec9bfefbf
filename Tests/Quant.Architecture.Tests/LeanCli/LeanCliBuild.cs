using System.Diagnostics;
using System.Xml.Linq;
using Quant.Engine;

namespace Quant.Architecture.Tests.LeanCli;

/// <summary>
/// Builds an algorithm as Lean CLI does in its container, in a temporary folder: its own Directory.Build.props one level above the workspace, its global
/// properties, project files whose references to QuantConnect.* are rewritten to the assemblies of Lean's folder. The embedded engine's assembly stands in for
/// Lean's: it has the same types in the same namespaces. Needs no package, so no network.
/// </summary>
internal sealed class LeanCliBuild : IDisposable
{
    private const string StandIn = "QuantConnect.Common.dll";

    // what Lean CLI mounts, less tests and the engine: an algorithm must not need them there
    private static readonly string[] Mounted =
        ["Core/", "Framework/", "Alphas/", "Portfolio/", "RiskModels/", "ExecutionModels/", "Algorithms/", "config/", "Launcher/", "eng/"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quant-lean-cli-");

    public LeanCliBuild()
    {
        foreach (var file in Repository.Files.Where(x => !x.Contains('/') || Mounted.Any(m => x.StartsWith(m, StringComparison.Ordinal))))
        {
            Copy(Repository.Absolute(file), Path.Combine(Workspace, file));
        }
        foreach (var project in Directory.EnumerateFiles(Workspace, "*.csproj", SearchOption.AllDirectories))
        {
            Rewrite(project);
        }
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Build.props"), $"""
            <Project>
                <PropertyGroup>
                    <BaseIntermediateOutputPath>{Objects}/$(MSBuildProjectName)/</BaseIntermediateOutputPath>
                    <IntermediateOutputPath>{Objects}/$(MSBuildProjectName)/</IntermediateOutputPath>
                    <DefaultItemExcludes>$(DefaultItemExcludes);backtests/*/code/**;live/*/code/**;optimizations/*/code/**</DefaultItemExcludes>
                    <NoWarn>CS0618</NoWarn>
                </PropertyGroup>
            </Project>
            """);
        var engine = typeof(BacktestEngine).Assembly.Location;
        Copy(engine, Path.Combine(LeanFolder, StandIn));
        foreach (var library in new[] { "NodaTime.dll", "MathNet.Numerics.dll" })
        {
            Copy(Path.Combine(Path.GetDirectoryName(engine)!, library), Path.Combine(LeanFolder, library));
        }
    }

    /// <summary>The workspace as the container sees it.</summary>
    public string Workspace => Path.Combine(_folder.FullName, "LeanCLI");

    /// <summary>Where the assemblies go.</summary>
    public string Output => Path.Combine(_folder.FullName, "Compile", "bin");

    /// <summary>Where intermediate files go.</summary>
    public string Objects => Path.Combine(_folder.FullName, "Compile", "obj");

    private string LeanFolder => Path.Combine(_folder.FullName, "Lean", "Launcher", "bin", "Debug");

    /// <summary>Builds <c>Algorithms/NAME</c>.</summary>
    /// <returns>The exit code and everything the build wrote.</returns>
    public async Task<(int ExitCode, string Text)> Build(string name)
    {
        string[] properties =
        [
            "Configuration=Debug", "Platform=AnyCPU", "TargetFramework=net10.0", $"OutputPath={Output}", "GenerateAssemblyInfo=false",
            "GenerateTargetFrameworkAttribute=false", "AppendTargetFrameworkToOutputPath=false", "AutomaticallyUseReferenceAssemblyPackages=false",
            "CopyLocalLockFileAssemblies=true", $"PathMap=/LeanCLI={Workspace}", "NoWarn=MSB3277",
        ];
        var start = new ProcessStartInfo("dotnet", ["build", Path.Combine(Workspace, "Algorithms", name, name + ".csproj"), "-p:" + string.Join(';', properties), "--disable-build-servers"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Workspace,
        };
        // a test run inside a build hands its own settings down
        string[] inherited = ["MSBUILD", "VSTEST", "CORECLR_", "COR_", "LEAN", "TESTRESULTS", "CI"];
        foreach (var variable in start.Environment.Keys.Where(x => inherited.Any(p => x.StartsWith(p, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(variable);
        }
        start.Environment["LeanFolder"] = LeanFolder;
        start.Environment["DOTNET_NOLOGO"] = "true";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    // the first reference to QuantConnect.* becomes one to Lean's folder and loses its attributes, the others go; conditions of groups stay
    private void Rewrite(string project)
    {
        var xml = XDocument.Load(project);
        var references = xml.Descendants("PackageReference").Where(x => x.Attribute("Include")?.Value.StartsWith("QuantConnect.", StringComparison.OrdinalIgnoreCase) == true).ToList();
        if (references.Count == 0)
        {
            return;
        }
        references[0].ReplaceWith(new XElement("Reference", new XAttribute("Include", LeanFolder + "/*.dll"), new XElement("Private", "False")));
        references.Skip(1).Remove();
        xml.Save(project);
    }
}
