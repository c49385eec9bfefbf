using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes Renko bricks with wicks: a brick is finished when the price passes its far edge, and it takes two bricks to turn around.</summary>
public class RenkoConsolidator : ConsolidatorBase
{
    private bool _started;
    private RenkoBar? _last;
    private RenkoBar? _published;

    /// <summary>Creates a consolidator to bricks.</summary>
    /// <param name="barSize">Height of a brick in the quote currency, positive</param>
    /// <exception cref="ArgumentException"><paramref name="barSize"/> is not positive</exception>
    public RenkoConsolidator(decimal barSize)
    {
        RequirePositive(barSize);
        BarSize = barSize;
    }

    /// <summary>Raised for each brick, with its own type, before the untyped event.</summary>
    public new event EventHandler<RenkoBar>? DataConsolidated;

    /// <summary>The kind of brick: with wicks.</summary>
    public RenkoType Type => RenkoType.Wicked;

    /// <summary>A copy of the last finished brick; the one being built is not visible.</summary>
    public override IBaseData? WorkingData => _published?.Clone();

    /// <inheritdoc/>
    public override Type InputType => typeof(IBaseData);

    /// <inheritdoc/>
    public override Type OutputType => typeof(RenkoBar);

    /// <summary>Height of a brick.</summary>
    protected decimal BarSize { get; set; }

    /// <summary>Time of the last point.</summary>
    protected DateTime CloseOn { get; set; }

    /// <summary>Price of the last point.</summary>
    protected decimal CloseRate { get; set; }

    /// <summary>Highest price in the brick being built.</summary>
    protected decimal HighRate { get; set; }

    /// <summary>Lowest price in the brick being built.</summary>
    protected decimal LowRate { get; set; }

    /// <summary>Start of the brick being built.</summary>
    protected DateTime OpenOn { get; set; }

    /// <summary>The near edge of the brick being built.</summary>
    protected decimal OpenRate { get; set; }

    /// <inheritdoc/>
    internal override bool IsScanIdle => true;

    /// <summary>The multiple of a size that is closest to a price; halves go to the even remainder as <see cref="Math.Round(decimal)"/> has it.</summary>
    /// <param name="price">The price</param>
    /// <param name="barSize">The size, positive</param>
    /// <returns>The multiple</returns>
    /// <exception cref="ArgumentException"><paramref name="barSize"/> is not positive</exception>
    public static decimal GetClosestMultiple(decimal price, decimal barSize)
    {
        RequirePositive(barSize);
        var below = Math.Floor(price / barSize);
        var rest = price - barSize * below;
        return barSize * (below + Math.Round(rest / barSize));
    }

    /// <inheritdoc/>
    public override void Update(IBaseData data)
    {
        var price = data.Price;
        CloseOn = data.Time;
        if (!_started)
        {
            _started = true;
            price = GetClosestMultiple(price, BarSize);
            OpenOn = CloseOn;
            OpenRate = HighRate = LowRate = CloseRate = price;
            return;
        }

        CloseRate = price;
        if (price > HighRate)
        {
            HighRate = price;
        }

        if (price < LowRate)
        {
            LowRate = price;
        }

        if (price > OpenRate)
        {
            if (_last is { Direction: not BarDirection.Rising } && !TurnUp(data.Symbol, _last.Open))
            {
                return;
            }

            decimal edge;
            while (CloseRate > (edge = OpenRate + BarSize))
            {
                Up(data.Symbol, OpenRate, edge);
            }
        }
        else if (price < OpenRate)
        {
            if (_last is { Direction: not BarDirection.Falling } && !TurnDown(data.Symbol, _last.Open))
            {
                return;
            }

            decimal edge;
            while (CloseRate < (edge = OpenRate - BarSize))
            {
                Down(data.Symbol, OpenRate, edge);
            }
        }
    }

    /// <summary>Does nothing: time does not end bricks.</summary>
    /// <param name="currentLocalTime">Not used</param>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        DataConsolidated = null;
        base.Dispose();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _started = false;
        _last = null;
        _published = null;
        CloseOn = default;
        CloseRate = default;
        HighRate = default;
        LowRate = default;
        OpenOn = default;
        OpenRate = default;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override void FireDataConsolidated(IBaseData consolidated)
    {
        var brick = (RenkoBar)consolidated;
        DataConsolidated?.Invoke(this, brick);
        _published = brick;
    }

    private static void RequirePositive(decimal barSize)
    {
        if (barSize <= 0m)
        {
            throw new ArgumentException($"The size of a Renko brick must be positive, not {barSize}.", nameof(barSize));
        }
    }

    // The first brick against the run is counted from the open of the last one of the run, its other edge.
    private bool TurnUp(Symbol symbol, decimal open)
    {
        var edge = open + BarSize;
        if (CloseRate <= edge)
        {
            return false;
        }

        Up(symbol, open, edge);
        return true;
    }

    private bool TurnDown(Symbol symbol, decimal open)
    {
        var edge = open - BarSize;
        if (CloseRate >= edge)
        {
            return false;
        }

        Down(symbol, open, edge);
        return true;
    }

    private void Up(Symbol symbol, decimal open, decimal edge)
    {
        Publish(new RenkoBar(symbol, OpenOn, CloseOn, BarSize, open, edge, LowRate, edge));
        OpenRate = LowRate = edge;
    }

    private void Down(Symbol symbol, decimal open, decimal edge)
    {
        Publish(new RenkoBar(symbol, OpenOn, CloseOn, BarSize, open, HighRate, edge, edge));
        OpenRate = HighRate = edge;
    }

    private void Publish(RenkoBar brick)
    {
        _last = brick;
        OnDataConsolidated(brick);
        OpenOn = CloseOn;
    }
}

/// <summary>A <see cref="RenkoConsolidator"/> that takes one type of data.</summary>
/// <typeparam name="TInput">The type taken</typeparam>
public class RenkoConsolidator<TInput> : RenkoConsolidator
    where TInput : IBaseData
{
    /// <inheritdoc/>
    public RenkoConsolidator(decimal barSize)
        : base(barSize)
    {
    }

    /// <summary>Takes one data point.</summary>
    /// <param name="data">Next point, in order of time</param>
    public void Update(TInput data) => base.Update(data);
}
