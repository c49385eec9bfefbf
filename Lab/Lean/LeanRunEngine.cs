using System.Globalization;
using Quant.Lab.Runs;

namespace Quant.Lab.Lean;

/// <summary>Runs algorithms on real Lean: builds that flavour, starts the launcher as a process of its own, and reads what Lean writes.</summary>
public sealed class LeanRunEngine : IRunEngine
{
    /// <inheritdoc/>
    public string Name => "lean";

    /// <inheritdoc/>
    public RunOutcome Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        LeanAssembly.Require(request.Algorithm);
        var launcher = LeanBuild.Run(request.Workspace, cancellation);
        var folder = Directory.CreateTempSubdirectory("quant-lean-");
        try
        {
            var report = new LeanReport(progress);
            var (code, output) = ToolProcess.Run(folder.FullName, Arguments(request, launcher, folder.FullName), report.Take, cancellation);
            if (LeanResultFiles.Find(folder.FullName) is not { } files)
            {
                cancellation.ThrowIfCancellationRequested();
                throw new UserErrorException($"{request.Algorithm.Name} did not run on Lean (exit code {code}):\n{string.Join('\n', output.TakeLast(10))}");
            }
            var outcome = LeanResultReader.Read(files, request.Algorithm.Name);
            if (outcome.Error is { } error && !report.HasBegun)
            {
                throw new UserErrorException($"{request.Algorithm.Name} could not start: {LeanResultReader.WithoutPlace(error)}");
            }
            return outcome with { DataPoints = report.DataPoints, OrderListHash = report.OrderListHash };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Arguments(RunRequest request, string launcher, string results)
    {
        List<string> words =
        [
            launcher, "--config", Path.Combine(request.Workspace.Root, "config.json"), "--environment", "backtesting",
            "--algorithm", request.Algorithm.AssemblyPath ?? request.Algorithm.Name,
            "--data", request.DataFolder, "--results", results, "--report",
        ];
        void Add(string option, string? value)
        {
            if (value is not null)
            {
                words.AddRange([option, value]);
            }
        }
        Add("--type", request.Algorithm.TypeName);
        Add("--from", request.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("--to", request.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("--cash", request.Cash?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in request.Parameters)
        {
            Add("--set", $"{name}={value}");
        }
        return words;
    }
}
