using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Trades;

/// <summary>
/// Expectancy: what a trade brings on average, in money. Equal to win rate * average win - loss rate * average loss. Lean's "Expectancy" is
/// the same in units of the average loss: win rate * payoff ratio - loss rate.
/// </summary>
public static class Expectancy
{
    /// <summary>Mean result of a trade; null without trades.</summary>
    /// <param name="profits">Results of the trades.</param>
    public static double? Of(ReadOnlySpan<double> profits) => Moments.Of(profits).Mean;
}
