namespace QuantConnect.Data.Market;

/// <summary>A bar that ends when its high and low are a fixed range apart.</summary>
public class RangeBar : TradeBar
{
    /// <summary>Makes an empty bar.</summary>
    public RangeBar()
    {
    }

    /// <summary>Opens a bar.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="endTime">Time of the data, in the exchange's time zone.</param>
    /// <param name="rangeSize">Range that closes it.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price, the open by default.</param>
    /// <param name="low">Lowest price, the open by default.</param>
    /// <param name="close">Last price, the open by default.</param>
    /// <param name="volume">Quantity traded.</param>
    public RangeBar(Symbol symbol, DateTime endTime, decimal rangeSize, decimal open, decimal? high = null, decimal? low = null, decimal? close = null, decimal volume = 0)
    {
        Symbol = symbol;
        EndTime = endTime;
        RangeSize = rangeSize;
        Open = open;
        Close = close ?? open;
        Volume = volume;
        High = high ?? open;
        Low = low ?? open;
    }

    /// <summary>Range that closes the bar.</summary>
    public decimal RangeSize { get; private set; }

    /// <summary>Whether a price went beyond the range.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Takes in a price; one beyond the range closes the bar at the range.</summary>
    /// <param name="time">Time of the data, in the exchange's time zone.</param>
    /// <param name="currentValue">Price.</param>
    /// <param name="volumeSinceLastUpdate">Quantity traded; not counted when the bar closes.</param>
    public void Update(DateTime time, decimal currentValue, decimal volumeSinceLastUpdate)
    {
        EndTime = time;
        if (currentValue < Low)
        {
            if (High - currentValue > RangeSize)
            {
                IsClosed = true;
                Low = High - RangeSize;
                Close = Low;
                return;
            }
            Low = currentValue;
        }
        else if (currentValue > High)
        {
            if (currentValue - Low > RangeSize)
            {
                IsClosed = true;
                High = Low + RangeSize;
                Close = High;
                return;
            }
            High = currentValue;
        }
        Volume += volumeSinceLastUpdate;
    }

    /// <inheritdoc/>
    public override BaseData Clone()
    {
        // the end is what counts: the start of a range bar is not tracked
        var clone = new RangeBar { Symbol = Symbol, RangeSize = RangeSize, Open = Open, High = High, Low = Low, Close = Close, Volume = Volume, IsClosed = IsClosed, DataType = DataType };
        clone.EndTime = EndTime;
        clone.Time = Time;
        return clone;
    }
}
