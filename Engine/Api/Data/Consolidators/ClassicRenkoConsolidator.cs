using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes Renko bricks without wicks: each opens where the last one closed.</summary>
public class ClassicRenkoConsolidator : BaseTimelessConsolidator<RenkoBar>
{
    private static readonly decimal SmallestSize = new(1, 0, 0, false, 27);

    private readonly decimal _size;
    private readonly bool _even;
    private decimal? _lastClose;

    /// <summary>Creates a consolidator to bricks of the points' values.</summary>
    /// <param name="barSize">Height of a brick in the quote currency, positive</param>
    /// <param name="evenBars">Whether edges are multiples of the height</param>
    public ClassicRenkoConsolidator(decimal barSize, bool evenBars = true)
        : this(barSize, null, null, evenBars)
    {
    }

    /// <summary>Creates a consolidator to bricks.</summary>
    /// <param name="barSize">Height of a brick in units of <paramref name="selector"/>, positive</param>
    /// <param name="selector">Price of a point; its value if null</param>
    /// <param name="volumeSelector">Volume of a point; that of trade bars and ticks if null</param>
    /// <param name="evenBars">Whether edges are multiples of the height</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="barSize"/> is not positive</exception>
    public ClassicRenkoConsolidator(
        decimal barSize, Func<IBaseData, decimal>? selector, Func<IBaseData, decimal>? volumeSelector = null, bool evenBars = true)
        : base(selector, volumeSelector)
    {
        if (barSize < SmallestSize)
        {
            throw new ArgumentOutOfRangeException(nameof(barSize), barSize, "The size of a Renko brick must be positive.");
        }

        _size = barSize;
        _even = evenBars;
    }

    /// <summary>Creates a consolidator to bricks of the points' values.</summary>
    /// <param name="barSize">Height of a brick in the quote currency, positive</param>
    /// <param name="type">Must be <see cref="RenkoType.Classic"/></param>
    [Obsolete("Use RenkoConsolidator for other types than Classic.")]
    public ClassicRenkoConsolidator(decimal barSize, RenkoType type)
        : this(barSize)
    {
        if (type != RenkoType.Classic)
        {
            throw new ArgumentException($"For Renko type {type} use RenkoConsolidator.", nameof(type));
        }
    }

    /// <summary>The kind of brick: classic.</summary>
    public RenkoType Type => RenkoType.Classic;

    /// <inheritdoc/>
    public override IBaseData? WorkingData => CurrentBar?.Clone();

    /// <inheritdoc/>
    public override Type OutputType => typeof(RenkoBar);

    /// <inheritdoc/>
    protected override RenkoBar? CurrentBar { get; set; }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _lastClose = null;
    }

    /// <inheritdoc/>
    protected override void UpdateBar(DateTime time, decimal currentValue, decimal volume)
    {
        var brick = CurrentBar!;
        brick.Update(time, currentValue, volume);
        if (brick.IsClosed)
        {
            _lastClose = brick.Close;
            OnDataConsolidated(brick);
            CurrentBar = null;
        }
    }

    /// <inheritdoc/>
    protected override void CreateNewBar(IBaseData data, decimal currentValue, decimal volume)
    {
        var open = _lastClose ?? (_even ? Math.Ceiling(currentValue / _size) * _size : currentValue);
        CurrentBar = new RenkoBar(data.Symbol, data.Time, _size, open, volume);
    }
}

/// <summary>A <see cref="ClassicRenkoConsolidator"/> whose selectors see the real type of the data.</summary>
/// <typeparam name="TInput">The type taken</typeparam>
public class ClassicRenkoConsolidator<TInput> : ClassicRenkoConsolidator
    where TInput : IBaseData
{
    /// <summary>Creates a consolidator to bricks.</summary>
    /// <param name="barSize">Height of a brick in units of <paramref name="selector"/>, positive</param>
    /// <param name="selector">Price of a point</param>
    /// <param name="volumeSelector">Volume of a point; that of trade bars and ticks if null</param>
    /// <param name="evenBars">Whether edges are multiples of the height</param>
    public ClassicRenkoConsolidator(
        decimal barSize, Func<TInput, decimal> selector, Func<TInput, decimal>? volumeSelector = null, bool evenBars = true)
        : base(barSize, data => selector((TInput)data), volumeSelector is null ? null : data => volumeSelector((TInput)data), evenBars)
    {
    }

    /// <summary>Creates a consolidator to bricks of the points' values, without volume.</summary>
    /// <param name="barSize">Height of a brick in the quote currency, positive</param>
    /// <param name="evenBars">Whether edges are multiples of the height</param>
    public ClassicRenkoConsolidator(decimal barSize, bool evenBars = true)
        : this(barSize, static data => data.Value, static _ => 0m, evenBars)
    {
    }

    /// <inheritdoc/>
    [Obsolete("Use RenkoConsolidator for other types than Classic.")]
    public ClassicRenkoConsolidator(decimal barSize, RenkoType type)
        : base(barSize, type)
    {
    }

    /// <summary>Takes one data point.</summary>
    /// <param name="data">Next point, in order of time</param>
    public void Update(TInput data) => base.Update(data);
}
