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
        var (filled, refused, delayed) = (0, 0, 0);
        var (cash, value, delay) = (0m, 0m, 0m);
        decimal? worst = null;
        foreach (var row in rows)
        {
            refused += row.Status == "Invalid" ? 1 : 0;
            if (row.FillPrice is not { } price)
            {
                continue;
            }
            filled++;
            var slippage = row.SlippageCash ?? 0;
            cash += slippage;
            // the benchmark is the fill less its slippage, whichever side
            value += Math.Abs(Math.Abs(row.Filled) * price * row.PointValue - slippage * Math.Sign(row.Filled));
            if (row.SlippageBasisPoints is { } points && !(points <= worst))
            {
                worst = points;
            }
            if (row.HasDecision && row.DelaySeconds is { } seconds)
            {
                delayed++;
                delay += seconds;
            }
        }
        return new ExecutionFigures(
            rows.Count,
            filled,
            refused,
            value > 0 ? Math.Round(cash / value * 10_000, 4) : null,
            filled > 0 ? Math.Round(cash, 4) : null,
            worst is { } most ? Math.Round(most, 4) : null,
            delayed > 0 ? Math.Round(delay / delayed, 3) : null);
    }
}
