using QuantConnect.Data.Market;

namespace QuantConnect.Orders.Fills;

/// <summary>Prices a fill model works with, and the span they are from, in the exchange's time zone. Prices given as 0 become the current one.</summary>
public class Prices
{
    /// <summary>The prices of a bar with its own times.</summary>
    public Prices(IBaseDataBar bar)
        : this(bar.Time, bar.EndTime, bar.Close, bar.Open, bar.High, bar.Low, bar.Close)
    {
    }

    /// <summary>The prices of a bar.</summary>
    public Prices(DateTime time, DateTime endTime, IBar bar)
        : this(time, endTime, bar.Close, bar.Open, bar.High, bar.Low, bar.Close)
    {
    }

    /// <summary>Given prices.</summary>
    public Prices(DateTime time, DateTime endTime, decimal current, decimal open, decimal high, decimal low, decimal close)
    {
        Time = time;
        EndTime = endTime;
        Current = current;
        Open = open == 0 ? current : open;
        High = high == 0 ? current : high;
        Low = low == 0 ? current : low;
        Close = close == 0 ? current : close;
    }

    /// <summary>Start of the data.</summary>
    public DateTime Time { get; init; }

    /// <summary>End of the data.</summary>
    public DateTime EndTime { get; init; }

    /// <summary>Latest price.</summary>
    public decimal Current { get; init; }

    /// <summary>First price.</summary>
    public decimal Open { get; init; }

    /// <summary>Highest price.</summary>
    public decimal High { get; init; }

    /// <summary>Lowest price.</summary>
    public decimal Low { get; init; }

    /// <summary>Last price.</summary>
    public decimal Close { get; init; }
}
