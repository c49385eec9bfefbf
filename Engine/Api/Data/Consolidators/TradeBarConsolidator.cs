using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes longer trade bars of shorter ones.</summary>
public class TradeBarConsolidator : TradeBarConsolidatorBase<TradeBar>
{
    /// <inheritdoc/>
    public TradeBarConsolidator(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc/>
    public TradeBarConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc/>
    public TradeBarConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc/>
    public TradeBarConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>A consolidator to bars of a resolution.</summary>
    /// <param name="resolution">The resolution of the bars produced</param>
    /// <returns>The consolidator</returns>
    public static TradeBarConsolidator FromResolution(Resolution resolution) => new(resolution.ToTimeSpan());

    /// <inheritdoc/>
    internal override void Feed(BaseData bar)
    {
        if (GetType() == typeof(TradeBarConsolidator) && TradeBar.Plain(bar) is { } plain && OnlyAdds(plain))
        {
            _workingBar!.Absorb(plain);
        }
        else
        {
            Update(bar);
        }
    }

    /// <inheritdoc/>
    protected override void AggregateBar(ref TradeBar? workingBar, TradeBar data)
    {
        if (workingBar is null)
        {
            // the start comes first: with a calendar it decides the period
            var start = GetRoundedBarTime(data);
            workingBar = new TradeBar(
                start, data.Symbol, data.Open, data.High, data.Low, data.Close, data.Volume, IsTimeBased && Period.HasValue ? Period : data.Period);
            return;
        }

        workingBar.Close = data.Close;
        workingBar.Volume += data.Volume;
        if (data.Low < workingBar.Low)
        {
            workingBar.Low = data.Low;
        }

        if (data.High > workingBar.High)
        {
            workingBar.High = data.High;
        }
    }
}
