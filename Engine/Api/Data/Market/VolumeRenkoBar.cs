namespace QuantConnect.Data.Market;

/// <summary>A bar that ends when a fixed volume has been traded.</summary>
public class VolumeRenkoBar : BaseRenkoBar
{
    /// <summary>Makes an empty bar.</summary>
    public VolumeRenkoBar()
    {
    }

    /// <summary>Makes a bar.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="start">Time of the first data, in the exchange's time zone.</param>
    /// <param name="endTime">Time of the last data.</param>
    /// <param name="brickSize">Volume that closes it.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    /// <param name="volume">Quantity traded so far.</param>
    public VolumeRenkoBar(Symbol symbol, DateTime start, DateTime endTime, decimal brickSize, decimal open, decimal high, decimal low, decimal close, decimal volume)
    {
        Type = RenkoType.Classic;
        Symbol = symbol;
        Start = start;
        EndTime = endTime;
        BrickSize = brickSize;
        Open = open;
        High = high;
        Low = low;
        Close = close;
        Volume = volume;
    }

    /// <summary>Whether the volume is full.</summary>
    public override bool IsClosed => Volume >= BrickSize;

    /// <summary>Takes in a bar, as much of its volume as there is room for.</summary>
    /// <param name="time">Time of the data, in the exchange's time zone.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    /// <param name="volume">Quantity traded.</param>
    /// <returns>Volume too much if positive, missing if negative; zero for a bar that was closed already.</returns>
    public decimal Update(DateTime time, decimal high, decimal low, decimal close, decimal volume)
    {
        if (IsClosed)
        {
            return 0m;
        }
        EndTime = time;
        var excess = Volume + volume - BrickSize;
        Volume = excess > 0 ? BrickSize : Volume + volume;
        Close = close;
        High = high > High ? high : High;
        Low = low < Low ? low : Low;
        return excess;
    }

    /// <summary>Opens the next bar at this one's close and end.</summary>
    public VolumeRenkoBar Rollover() => new(Symbol, EndTime, EndTime, BrickSize, Close, Close, Close, Close, 0m);
}
