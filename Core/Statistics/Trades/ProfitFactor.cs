namespace Quant.Core.Statistics.Trades;

/// <summary>Profit factor: sum of the profits over the absolute sum of the losses. Lean reports 10 without losses; here that is undefined.</summary>
public static class ProfitFactor
{
    /// <summary>The factor; null without a losing trade.</summary>
    /// <param name="profits">Results of the trades.</param>
    public static double? Of(ReadOnlySpan<double> profits)
    {
        Require.Finite(profits, nameof(profits));
        var (gained, lost) = (0.0, 0.0);
        foreach (var profit in profits)
        {
            gained += Math.Max(profit, 0);
            lost -= Math.Min(profit, 0);
        }
        return lost > 0 ? gained / lost : null;
    }
}
