namespace Quant.Core.Statistics.Trades;

/// <summary>How long trades were open; each null without trades of its kind.</summary>
/// <param name="Average">Of all trades.</param>
/// <param name="Median">Of all trades; the mean of the two in the middle when their number is even (Lean takes the upper one).</param>
/// <param name="AverageOfWins">Of trades with a result above 0.</param>
/// <param name="AverageOfLosses">Of trades with a result below 0: longer than that of wins when losses are left to run.</param>
/// <param name="Longest">Of all trades.</param>
public sealed record HoldingTimes(TimeSpan? Average, TimeSpan? Median, TimeSpan? AverageOfWins, TimeSpan? AverageOfLosses, TimeSpan? Longest)
{
    /// <summary>The holding times of trades.</summary>
    /// <param name="trades">Trades in any order.</param>
    public static HoldingTimes Of(IReadOnlyList<ClosedTrade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var sorted = trades.Select(x => x.HoldingTime.Ticks).Order().ToList();
        return new HoldingTimes(
            Mean(trades),
            sorted.Count > 0 ? new TimeSpan(sorted[(sorted.Count - 1) / 2] + (sorted[sorted.Count / 2] - sorted[(sorted.Count - 1) / 2]) / 2) : null,
            Mean(trades.Where(x => x.Profit > 0)),
            Mean(trades.Where(x => x.Profit < 0)),
            sorted.Count > 0 ? new TimeSpan(sorted[^1]) : null);
    }

    private static TimeSpan? Mean(IEnumerable<ClosedTrade> trades)
        => trades.Select(x => (double?)x.HoldingTime.Ticks).Average() is { } ticks ? new TimeSpan((long)ticks) : null;
}
