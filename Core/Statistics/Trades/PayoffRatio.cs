namespace Quant.Core.Statistics.Trades;

/// <summary>
/// Payoff ratio: average profit of the winning trades over the absolute average loss of the losing ones (result below 0). Lean's "Profit-Loss Ratio" of
/// trades, but for trades of exactly 0, which Lean counts as losses.
/// </summary>
public static class PayoffRatio
{
    /// <summary>The ratio; null without a winning or without a losing trade.</summary>
    /// <param name="profits">Results of the trades.</param>
    public static double? Of(ReadOnlySpan<double> profits)
    {
        Require.Finite(profits, nameof(profits));
        var (gained, wins, lost, losses) = (0.0, 0, 0.0, 0);
        foreach (var profit in profits)
        {
            if (profit > 0)
            {
                gained += profit;
                wins++;
            }
            else if (profit < 0)
            {
                lost -= profit;
                losses++;
            }
        }
        return wins > 0 && losses > 0 ? gained / wins / (lost / losses) : null;
    }
}
