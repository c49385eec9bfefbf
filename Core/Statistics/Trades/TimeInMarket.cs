namespace Quant.Core.Statistics.Trades;

/// <summary>Time in market: share of a span of time in which at least one trade was open. Trades that overlap count once.</summary>
public static class TimeInMarket
{
    /// <summary>The share, from 0 to 1.</summary>
    /// <param name="trades">Trades in any order; what lies outside the span does not count.</param>
    /// <param name="start">Start of the span, UTC ticks, inclusive.</param>
    /// <param name="end">End of the span, UTC ticks, exclusive, after the start.</param>
    public static double Of(IReadOnlyList<ClosedTrade> trades, long start, long end)
    {
        ArgumentNullException.ThrowIfNull(trades);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        var (open, covered) = (0L, start);
        foreach (var trade in trades.OrderBy(x => x.EntryTime))
        {
            var from = Math.Max(trade.EntryTime, covered);
            var to = Math.Min(trade.ExitTime, end);
            if (to > from)
            {
                open += to - from;
                covered = to;
            }
        }
        return (double)open / (end - start);
    }
}
