using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes longer quote bars of shorter ones. A bar opens where the one before closed.</summary>
public class QuoteBarConsolidator : PeriodCountConsolidatorBase<QuoteBar, QuoteBar>
{
    /// <inheritdoc/>
    public QuoteBarConsolidator(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc/>
    public QuoteBarConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc/>
    public QuoteBarConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc/>
    public QuoteBarConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>A consolidator to bars of a resolution.</summary>
    /// <param name="resolution">The resolution of the bars produced</param>
    /// <returns>The consolidator</returns>
    public static QuoteBarConsolidator FromResolution(Resolution resolution) => new(resolution.ToTimeSpan());

    /// <inheritdoc/>
    protected override void AggregateBar(ref QuoteBar? workingBar, QuoteBar data)
    {
        if (workingBar is null)
        {
            // the start comes first: with a calendar it decides the period
            var start = GetRoundedBarTime(data);
            workingBar = Begin(start, data.Symbol, IsTimeBased && Period.HasValue ? Period : data.Period, Consolidated);
        }

        if (data.Bid is { } bid)
        {
            workingBar.LastBidSize = data.LastBidSize;
            workingBar.Bid = Merge(workingBar.Bid, bid);
        }

        if (data.Ask is { } ask)
        {
            workingBar.LastAskSize = data.LastAskSize;
            workingBar.Ask = Merge(workingBar.Ask, ask);
        }

        workingBar.Value = data.Value;
    }

    /// <summary>A new bar that opens at the close of the <paramref name="previous"/> one, if any.</summary>
    internal static QuoteBar Begin(DateTime start, Symbol symbol, TimeSpan? period, IBaseData? previous)
    {
        var bar = new QuoteBar(start, symbol, null, 0m, null, 0m, period);
        if (previous is QuoteBar last)
        {
            bar.Update(0m, last.Bid?.Close ?? 0m, last.Ask?.Close ?? 0m, 0m, last.LastBidSize, last.LastAskSize);
        }

        return bar;
    }

    private static Bar Merge(Bar? side, Bar next)
    {
        if (side is null)
        {
            return new Bar(next.Open, next.High, next.Low, next.Close);
        }

        side.Close = next.Close;
        if (side.High < next.High)
        {
            side.High = next.High;
        }

        if (side.Low > next.Low)
        {
            side.Low = next.Low;
        }

        return side;
    }
}
