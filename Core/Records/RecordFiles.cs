namespace Quant.Core.Records;

/// <summary>
/// Names under which an algorithm leaves what it recorded in Lean's object store: <c>NAME/records/FILE</c> for a backtest, where tools look for them.
/// What is in the files: docs/runs.md.
/// </summary>
public static class RecordFiles
{
    /// <summary>Execution quality, one row per order.</summary>
    public const string Executions = "executions.csv";

    /// <summary>Everything sizing and risk control did, and why.</summary>
    public const string Risk = "risk.csv";

    /// <summary>The plans behind insights.</summary>
    public const string Plans = "plans.csv";

    /// <summary>Where the stops of positions were that no plan names.</summary>
    public const string Stops = "stops.csv";

    private const string BacktestFolder = "records";

    /// <summary>All files.</summary>
    public static IReadOnlyList<string> All { get; } = [Executions, Risk, Plans, Stops];

    /// <summary>Key of a file of a backtest.</summary>
    /// <param name="algorithm">Name of the algorithm.</param>
    /// <param name="file">Name of the file.</param>
    public static string Key(string algorithm, string file) => $"{algorithm}/{BacktestFolder}/{file}";

    /// <summary>Key of a file of live trading: one folder per start, so that no start overwrites what another recorded.</summary>
    /// <param name="algorithm">Name of the algorithm.</param>
    /// <param name="started">When it was started, UTC.</param>
    /// <param name="file">Name of the file.</param>
    public static string LiveKey(string algorithm, DateTime started, string file) => $"{algorithm}/live-{started:yyyyMMdd'T'HHmmss'Z'}/{file}";

    /// <summary>The file that a key of a backtest names; null if it names none.</summary>
    public static string? FileOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('/') is [.., BacktestFolder, var file] && All.Contains(file) ? file : null;
    }
}
