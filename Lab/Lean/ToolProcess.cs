using System.ComponentModel;
using System.Diagnostics;

namespace Quant.Lab.Lean;

/// <summary>Runs <c>dotnet</c> as a process of its own and takes in what it prints.</summary>
internal static class ToolProcess
{
    private const int LinesKept = 400;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="arguments">Its words, each as it is.</param>
    /// <param name="line">Told each line of standard output; true if the line is not to be kept.</param>
    /// <param name="cancellation">Ends it: with a moment of grace, because Ctrl-C in a terminal reached it too.</param>
    /// <returns>Its exit code and the last lines of both its outputs.</returns>
    /// <exception cref="UserErrorException">There is no <c>dotnet</c>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled and did not end by itself.</exception>
    public static (int ExitCode, IReadOnlyList<string> Output) Run(string folder, IEnumerable<string> arguments, Func<string, bool>? line, CancellationToken cancellation)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var lines = new Queue<string>();
        void Keep(string? text)
        {
            lock (lines)
            {
                if (text is not null && line?.Invoke(text) != true)
                {
                    lines.Enqueue(text);
                    if (lines.Count > LinesKept)
                    {
                        lines.Dequeue();
                    }
                }
            }
        }
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            throw new UserErrorException("dotnet cannot be started: building for real Lean needs the .NET SDK on the PATH.", error);
        }
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Wait(process, cancellation);
        process.WaitForExit();
        lock (lines)
        {
            return (process.ExitCode, [.. lines]);
        }
    }

    private static void Wait(Process process, CancellationToken cancellation)
    {
        try
        {
            process.WaitForExitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            if (!process.WaitForExit(Grace))
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }
}
