using System.Text.Json;
using Quant.Core.Records;
using Quant.Lab.Lean;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Records;
using Quant.Lab.Workspaces;

namespace Quant.Lab.Reports.Sources;

/// <summary>Finds and reads what a report is made of.</summary>
internal static class ReportRunReader
{
    private const string Ending = ".json";

    /// <summary>Reads a run.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="text">Name of a run, as <see cref="RunStore.Find"/> takes it, or the path of a result file that Lean wrote.</param>
    /// <param name="dataFolder">Where its prices are; null for the folder that the run names, or the workspace's.</param>
    /// <exception cref="UserErrorException">There is no such run, or it cannot be read.</exception>
    public static ReportRun Read(Workspace workspace, string text, string? dataFolder)
        => IsLeanResult(text)
            ? OfLean(text, dataFolder ?? workspace.DataFolder)
            : OfFolder(workspace, new RunStore(workspace.RunsFolder).Find(text), dataFolder);

    /// <summary>Whether the name of a run is the path of a file.</summary>
    public static bool IsLeanResult(string text) => text.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    private static ReportRun OfFolder(Workspace workspace, RunFolder run, string? dataFolder)
    {
        var files = LeanResultFiles.At(run.LeanResultPath)
            ?? throw new UserErrorException($"{run.Manifest.Id} is not whole: {Path.GetRelativePath(run.FolderPath, run.LeanResultPath)} is missing in {run.FolderPath}; run the backtest again.");
        var read = Parse(run.LeanResultPath, files, run.Manifest.Algorithm.Name);
        var folder = dataFolder ?? Path.Combine(workspace.Root, run.Manifest.Data.Folder);
        // the embedded engine writes no file of insights as Lean does; the run has them as a table
        var insights = run.FilePath(RunFolder.InsightsFile);
        return read with
        {
            Name = run.Manifest.Id,
            Manifest = run.Manifest,
            DataFolder = Directory.Exists(folder) ? folder : null,
            Outcome = PlannedTrades.Of(read.Outcome with
            {
                Engine = run.Manifest.Engine,
                Insights = read.Outcome.Insights.Count == 0 && File.Exists(insights) ? InsightTable.Read(insights) : read.Outcome.Insights,
                Records = RecordFiles.All.Where(x => File.Exists(run.FilePath(x))).ToDictionary(x => x, x => File.ReadAllText(run.FilePath(x)), StringComparer.Ordinal),
            }),
        };
    }

    private static ReportRun OfLean(string path, string dataFolder)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"There is no file {path}. Name a result file that Lean wrote, or a run; quant runs list shows the runs there are.");
        }
        var files = LeanResultFiles.At(path)!;
        var read = Parse(path, files, files.AlgorithmType);
        return read with { DataFolder = Directory.Exists(dataFolder) ? dataFolder : null, Outcome = PlannedTrades.Of(read.Outcome) };
    }

    private static ReportRun Parse(string path, LeanResultFiles files, string algorithm)
    {
        try
        {
            return new ReportRun(Path.GetFileNameWithoutExtension(path), LeanResultReader.Read(files, algorithm), LeanDetails.Read(files.Result, files.Events));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new UserErrorException($"{path} is not a result of Lean that can be read: {error.Message.TrimEnd('.')}.", error);
        }
    }
}
