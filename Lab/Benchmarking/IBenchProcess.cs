using System.Diagnostics;

namespace Quant.Lab.Benchmarking;

/// <summary>Runs the command line in a process of its own.</summary>
public interface IBenchProcess
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its words.</param>
    /// <param name="settings">Variables of its environment, besides those of this process.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Seconds from starting the process to its end.</returns>
    double Run(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation);
}

/// <summary>The program that this process is, in a process of its own.</summary>
/// <param name="program">Path of its assembly.</param>
public sealed class OwnProcess(string program) : IBenchProcess
{
    /// <inheritdoc/>
    public double Run(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(settings);
        cancellation.ThrowIfCancellationRequested();
        // the runtime that runs this process; an executable of the program's own runs by itself
        var host = Environment.ProcessPath!;
        var isRuntime = Path.GetFileNameWithoutExtension(host).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(host, isRuntime ? [program, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        var stamp = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(stamp).TotalSeconds;
        return process.ExitCode == 0
            ? seconds
            : throw new UserErrorException($"quant {string.Join(' ', arguments)} ended with code {process.ExitCode}: {errors.GetAwaiter().GetResult().Trim()}");
    }
}
