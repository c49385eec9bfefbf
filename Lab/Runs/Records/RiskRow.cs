using Quant.Core.Records;

namespace Quant.Lab.Runs.Records;

/// <summary>An entry of the risk journal: a row of <c>risk.csv</c>.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Kind">Warning, Bound, Cleared or State.</param>
/// <param name="Reason">Which limit or rule.</param>
/// <param name="Symbol">Ticker or part of the portfolio; empty for all of it.</param>
/// <param name="Value">What was measured; null if nothing was.</param>
/// <param name="Limit">The limit; null if there is none.</param>
/// <param name="Effect">What was done.</param>
public sealed record RiskRow(DateTime Time, string Kind, string Reason, string Symbol, decimal? Value, decimal? Limit, string Effect)
{
    /// <summary>The rows of a run, in order; null if its algorithm keeps no journal.</summary>
    public static IReadOnlyList<RiskRow>? Read(IReadOnlyDictionary<string, string> files) => RecordTable.Of(files, RecordFiles.Risk)?.Select(x => new RiskRow(
        x.Time("time") ?? default, x.Text("kind"), x.Text("reason"), x.Text("symbol"), x.Number("value"), x.Number("limit"), x.Text("effect")));
}
