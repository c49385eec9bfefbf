using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators that produce trade bars.</summary>
/// <typeparam name="T">The type taken</typeparam>
public abstract class TradeBarConsolidatorBase<T> : PeriodCountConsolidatorBase<T, TradeBar>
    where T : IBaseData
{
    /// <inheritdoc/>
    protected TradeBarConsolidatorBase(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc/>
    protected TradeBarConsolidatorBase(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc/>
    protected TradeBarConsolidatorBase(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc/>
    protected TradeBarConsolidatorBase(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>A copy of the bar being built, null between bars.</summary>
    public TradeBar? WorkingBar => (TradeBar?)WorkingData;
}
