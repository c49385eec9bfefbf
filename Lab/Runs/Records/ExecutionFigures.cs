namespace Quant.Lab.Runs.Records;

/// <summary>How the orders of a run were executed, in a few figures: <c>execution</c> of <c>summary.json</c>.</summary>
/// <param name="Orders">Orders.</param>
/// <param name="Filled">Orders that were filled, wholly or in part.</param>
/// <param name="Refused">Orders that the broker or the engine refused.</param>
/// <param name="SlippageBasisPoints">
/// Slippage over the value at the benchmark of all fills, in basis points; above 0 is worse. The benchmark is the mid price at arrival of an order at the market, the
/// price asked for of a stop or a limit. Null without a fill.
/// </param>
/// <param name="SlippageCash">The same in account currency.</param>
/// <param name="WorstBasisPoints">Slippage of the worst order; null without a fill.</param>
/// <param name="DelaySeconds">Mean time from the decision to the first fill of orders at the market; null without one.</param>
public sealed record ExecutionFigures(
    int Orders, int Filled, int Refused, decimal? SlippageBasisPoints, decimal? SlippageCash, decimal? WorstBasisPoints, decimal? DelaySeconds)
{
    /// <summary>The figures of some orders.</summary>
    public static ExecutionFigures Of(IReadOnlyList<ExecutionRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var filled = rows.Where(x => x.FillPrice is not null).ToList();
        var cash = filled.Sum(x => x.SlippageCash ?? 0);
        // the benchmark is the fill less its slippage, whichever side
        var value = filled.Sum(x => Math.Abs(Math.Abs(x.Filled) * x.FillPrice!.Value * x.PointValue - (x.SlippageCash ?? 0) * Math.Sign(x.Filled)));
        var delays = filled.Where(x => x.HasDecision && x.DelaySeconds is not null).Select(x => x.DelaySeconds!.Value).ToList();
        return new ExecutionFigures(
            rows.Count,
            filled.Count,
            rows.Count(x => x.Status == "Invalid"),
            value > 0 ? Math.Round(cash / value * 10_000, 4) : null,
            filled.Count > 0 ? Math.Round(cash, 4) : null,
            filled.Max(x => x.SlippageBasisPoints) is { } worst ? Math.Round(worst, 4) : null,
            delays.Count > 0 ? Math.Round(delays.Average(), 3) : null);
    }
}
