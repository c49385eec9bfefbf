using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes trade bars of trade ticks; other ticks are passed over.</summary>
public class TickConsolidator : TradeBarConsolidatorBase<Tick>
{
    /// <inheritdoc/>
    public TickConsolidator(TimeSpan period)
        : base(period)
    {
    }

    /// <inheritdoc/>
    public TickConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc/>
    public TickConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc/>
    public TickConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <inheritdoc/>
    protected override bool ShouldProcess(Tick data) => data.TickType == TickType.Trade;

    /// <inheritdoc/>
    protected override void AggregateBar(ref TradeBar? workingBar, Tick data)
    {
        var price = data.Value;
        if (workingBar is null)
        {
            var start = GetRoundedBarTime(data);
            workingBar = new TradeBar(start, data.Symbol, price, price, price, price, data.Quantity, Period);
            return;
        }

        workingBar.Close = price;
        workingBar.Volume += data.Quantity;
        if (price < workingBar.Low)
        {
            workingBar.Low = price;
        }

        if (price > workingBar.High)
        {
            workingBar.High = price;
        }
    }
}
