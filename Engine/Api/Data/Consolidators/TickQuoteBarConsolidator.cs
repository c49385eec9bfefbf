using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes quote bars of quote ticks; other ticks are passed over.</summary>
public class TickQuoteBarConsolidator : PeriodCountConsolidatorBase<Tick, QuoteBar>
{
    /// <inheritdoc/>
    public TickQuoteBarConsolidator(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc/>
    public TickQuoteBarConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc/>
    public TickQuoteBarConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc/>
    public TickQuoteBarConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <inheritdoc/>
    protected override bool ShouldProcess(Tick data) => data.TickType == TickType.Quote;

    /// <inheritdoc/>
    protected override void AggregateBar(ref QuoteBar? workingBar, Tick data)
    {
        workingBar ??= QuoteBarConsolidator.Begin(GetRoundedBarTime(data), data.Symbol, Period, Consolidated);
        workingBar.Update(0m, data.BidPrice, data.AskPrice, 0m, data.BidSize, data.AskSize);
        if (!Period.HasValue)
        {
            workingBar.EndTime = GetRoundedBarTime(data.EndTime);
        }
    }
}
