using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes trade bars, without volume, of the values of any data.</summary>
public class BaseDataConsolidator : TradeBarConsolidatorBase<BaseData>
{
    /// <inheritdoc/>
    public BaseDataConsolidator(TimeSpan period)
        : base(period)
    {
    }

    /// <inheritdoc/>
    public BaseDataConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc/>
    public BaseDataConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc/>
    public BaseDataConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>A consolidator to bars of a resolution.</summary>
    /// <param name="resolution">The resolution of the bars produced</param>
    /// <returns>The consolidator</returns>
    public static BaseDataConsolidator FromResolution(Resolution resolution) => new(resolution.ToTimeSpan());

    /// <inheritdoc/>
    protected override void AggregateBar(ref TradeBar? workingBar, BaseData data)
    {
        var value = data.Value;
        if (workingBar is null)
        {
            workingBar = new TradeBar
            {
                Symbol = data.Symbol,
                Time = GetRoundedBarTime(data.Time),
                Open = value,
                High = value,
                Low = value,
                Close = value,
                DataType = data.DataType,
            };
            return;
        }

        workingBar.Close = value;
        if (value < workingBar.Low)
        {
            workingBar.Low = value;
        }

        if (value > workingBar.High)
        {
            workingBar.High = value;
        }
    }
}
