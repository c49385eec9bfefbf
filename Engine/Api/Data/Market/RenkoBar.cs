namespace QuantConnect.Data.Market;

/// <summary>A bar that ends when the price has moved by the brick size.</summary>
public class RenkoBar : BaseRenkoBar
{
    /// <summary>Makes an empty bar.</summary>
    public RenkoBar()
    {
    }

    /// <summary>Opens a classic bar.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="time">Time of the first data, in the exchange's time zone.</param>
    /// <param name="brickSize">Price move that closes it.</param>
    /// <param name="open">First price.</param>
    /// <param name="volume">Quantity traded so far.</param>
    public RenkoBar(Symbol symbol, DateTime time, decimal brickSize, decimal open, decimal volume)
        : this(RenkoType.Classic, symbol, time, time, brickSize, open, open, open, open)
    {
        Volume = volume;
    }

    /// <summary>Makes a finished wicked bar.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="start">Time of the first data, in the exchange's time zone.</param>
    /// <param name="endTime">Time of the last data.</param>
    /// <param name="brickSize">Price move that closed it.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    public RenkoBar(Symbol symbol, DateTime start, DateTime endTime, decimal brickSize, decimal open, decimal high, decimal low, decimal close)
        : this(RenkoType.Wicked, symbol, start, endTime, brickSize, open, high, low, close)
    {
    }

    private RenkoBar(RenkoType type, Symbol symbol, DateTime start, DateTime endTime, decimal brickSize, decimal open, decimal high, decimal low, decimal close)
    {
        Type = type;
        Symbol = symbol;
        Start = start;
        EndTime = endTime;
        BrickSize = brickSize;
        Open = open;
        High = high;
        Low = low;
        Close = close;
    }

    /// <summary>Same as <see cref="BaseRenkoBar.EndTime"/>.</summary>
    [Obsolete("Use EndTime.")]
    public DateTime End
    {
        get => EndTime;
        set => EndTime = value;
    }

    /// <summary>Whether the bar rises or falls.</summary>
    public BarDirection Direction => Open < Close ? BarDirection.Rising : Open > Close ? BarDirection.Falling : BarDirection.NoDelta;

    /// <summary>Distance of open and close.</summary>
    public decimal Spread => Math.Abs(Close - Open);

    /// <summary>Takes in a price; the close never moves further than a brick from the open.</summary>
    /// <param name="time">Time of the data, in the exchange's time zone.</param>
    /// <param name="currentValue">Price.</param>
    /// <param name="volumeSinceLastUpdate">Quantity traded.</param>
    /// <returns>Whether the bar is closed.</returns>
    /// <exception cref="InvalidOperationException">A wicked bar, which is finished from the start.</exception>
    public bool Update(DateTime time, decimal currentValue, decimal volumeSinceLastUpdate)
    {
        if (Type == RenkoType.Wicked)
        {
            throw new InvalidOperationException($"{Symbol}: a wicked renko bar is finished when it is made and takes no updates.");
        }
        if (IsClosed)
        {
            return true;
        }
        if (Start == DateTime.MinValue)
        {
            Start = time;
        }
        EndTime = time;
        var floor = Open - BrickSize;
        var ceiling = Open + BrickSize;
        Close = Math.Min(ceiling, Math.Max(floor, currentValue));
        Volume += volumeSinceLastUpdate;
        IsClosed = currentValue <= floor || currentValue >= ceiling;
        High = Close > High ? Close : High;
        Low = Close < Low ? Close : Low;
        return IsClosed;
    }

    /// <inheritdoc/>
    public override BaseData Clone() => new RenkoBar(Type, Symbol, Start, EndTime, BrickSize, Open, High, Low, Close)
    {
        IsClosed = IsClosed,
        Volume = Volume,
        DataType = DataType,
    };
}
