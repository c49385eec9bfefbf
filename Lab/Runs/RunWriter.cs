using Quant.Lab.Runs.Json;
using Quant.Lab.Runs.Records;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Runs;

/// <summary>Writes run folders: under a temporary name first, so that a folder with the name of a run is always whole.</summary>
internal static class RunWriter
{
    /// <summary>Writes everything but the manifest, which holds the hash that this returns.</summary>
    /// <param name="folder">A new folder.</param>
    /// <param name="algorithm">Name of the algorithm.</param>
    /// <param name="outcome">What to write.</param>
    /// <returns>The figures, with the SHA-256 of the trades.</returns>
    public static RunSummary WriteResults(string folder, string algorithm, RunOutcome outcome)
    {
        // Lean's files are the largest, and made of other things than ours
        var lean = Task.Run(() => outcome.WriteLeanFiles(Directory.CreateDirectory(Path.Combine(folder, RunFolder.LeanFolder)).FullName));
        try
        {
            return WriteOwn(folder, algorithm, outcome);
        }
        finally
        {
            // whoever takes the folder away after a failure must not find it growing
            lean.GetAwaiter().GetResult();
        }
    }

    /// <summary>Writes the manifest.</summary>
    public static void WriteManifest(string folder, RunManifest manifest) => Write(folder, RunFolder.ManifestFile, ManifestText.Of(manifest) + "\n");

    private static RunSummary WriteOwn(string folder, string algorithm, RunOutcome outcome)
    {
        var trades = Csv.Of(outcome.Trades);
        var hash = Fingerprint.OfText(trades);
        Write(folder, RunFolder.TradesFile, trades);
        Write(folder, RunFolder.HashFile, $"{hash}  {RunFolder.TradesFile}\n");
        Write(folder, RunFolder.OrdersFile, Csv.Of(outcome.Orders));
        Write(folder, RunFolder.EquityFile, Csv.Of(outcome.Equity));
        Write(folder, RunFolder.InsightsFile, Csv.Of(outcome.Insights));
        foreach (var (file, text) in outcome.Records)
        {
            Write(folder, file, text);
        }
        Write(folder, RunFolder.LogFile, string.Concat(outcome.Log.Select(x => x + "\n")));
        var summary = new RunSummary(
            algorithm, outcome.Status, outcome.Status != Engine.Results.RunStatus.Completed, outcome.Error, DateOnly.FromDateTime(outcome.From), DateOnly.FromDateTime(outcome.To),
            outcome.Currency, outcome.Statistics, ExecutionRow.Read(outcome.Records) is { } executions ? ExecutionFigures.Of(executions) : null,
            RiskRow.Read(outcome.Records) is { } risk ? RiskFigures.Of(risk) : null, hash, outcome.OrderListHash, new SortedDictionary<string, string>(outcome.LeanStatistics.ToDictionary(), StringComparer.Ordinal));
        Write(folder, RunFolder.SummaryFile, SummaryText.Of(summary) + "\n");
        return summary;
    }

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
