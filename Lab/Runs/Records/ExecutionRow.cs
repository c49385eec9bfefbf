using Quant.Core.Records;

namespace Quant.Lab.Runs.Records;

/// <summary>How one order was executed: a row of <c>executions.csv</c>, as far as tools need it.</summary>
/// <param name="Order">Id of the order.</param>
/// <param name="Symbol">Ticker.</param>
/// <param name="Plan">Id of its plan; null without one.</param>
/// <param name="Type">Kind of order, by Lean's name.</param>
/// <param name="Status">Where it stood at the end, by Lean's name.</param>
/// <param name="Filled">Units filled, negative if sold.</param>
/// <param name="FillPrice">Average price; null without a fill.</param>
/// <param name="SlippageBasisPoints">Slippage against the benchmark; above 0 is worse. Null without a fill.</param>
/// <param name="SlippageCash">The same in account currency.</param>
/// <param name="DelaySeconds">From the decision to the first fill, of a target's order at the market; from sending otherwise. Null without a fill.</param>
/// <param name="HasDecision">Whether the order served a target at the market, so that its delay is one of execution.</param>
/// <param name="PointValue">What a move of the price by 1 is worth for one unit, in account currency.</param>
public sealed record ExecutionRow(
    int Order,
    string Symbol,
    string? Plan,
    string Type,
    string Status,
    decimal Filled,
    decimal? FillPrice,
    decimal? SlippageBasisPoints,
    decimal? SlippageCash,
    decimal? DelaySeconds,
    bool HasDecision,
    decimal PointValue)
{
    /// <summary>The rows of a run, by order id; null if its algorithm does not measure its execution.</summary>
    public static IReadOnlyList<ExecutionRow>? Read(IReadOnlyDictionary<string, string> files) => RecordTable.Of(files, RecordFiles.Executions)?.Select(x => new ExecutionRow(
        (int)x.Required("order"), x.Text("symbol"), x.TextOrNull("plan"), x.Text("type"), x.Text("status"), x.Required("filled"), x.Number("fill_price"),
        x.Number("slippage_bps"), x.Number("slippage_cash"), x.Number("delay_seconds"), x.TextOrNull("decision_price") is not null, x.Required("point_value")));
}
