using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes bars of a constant volume, of trade bars or trade ticks. One point may fill several bars.</summary>
public class VolumeRenkoConsolidator : DataConsolidator<BaseData>
{
    private readonly decimal _size;
    private VolumeRenkoBar? _bar;

    /// <summary>Creates a consolidator to bars of constant volume.</summary>
    /// <param name="barSize">Volume of a bar</param>
    public VolumeRenkoConsolidator(decimal barSize) => _size = barSize;

    /// <summary>Raised for each finished bar, with its own type, after the untyped event.</summary>
    public new event EventHandler<VolumeRenkoBar>? DataConsolidated;

    /// <summary>The bar being built, itself and not a copy; null before the first point.</summary>
    public override IBaseData? WorkingData => _bar;

    /// <inheritdoc/>
    public override Type OutputType => typeof(VolumeRenkoBar);

    /// <inheritdoc/>
    internal override bool IsScanIdle => true;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The data is neither a trade bar nor a tick</exception>
    public override void Update(BaseData data)
    {
        var close = data.Price;
        if (data.GetType() == typeof(TradeBar))
        {
            var bar = (TradeBar)data;
            Fill(data, bar.Open, bar.High, bar.Low, close, bar.Volume);
        }
        else if (data.GetType() == typeof(Tick))
        {
            var tick = (Tick)data;
            if (tick.TickType == TickType.Trade)
            {
                Fill(data, close, close, close, close, tick.Quantity);
            }
        }
        else
        {
            throw new ArgumentException($"{GetType().Name} consolidates TradeBar and Tick, not {data.GetType().Name}.", nameof(data));
        }
    }

    /// <summary>Does nothing: time does not end these bars.</summary>
    /// <param name="currentLocalTime">Not used</param>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _bar = null;
    }

    /// <summary>What of a point counts towards the size of a bar: here its volume.</summary>
    /// <param name="volume">Volume of the point</param>
    /// <param name="price">Its close</param>
    /// <returns>The amount to count</returns>
    protected virtual decimal AdjustVolume(decimal volume, decimal price) => volume;

    /// <summary>Publishes a bar, untyped handlers first.</summary>
    /// <param name="consolidated">The bar</param>
    protected void OnDataConsolidated(VolumeRenkoBar consolidated)
    {
        base.OnDataConsolidated(consolidated);
        DataConsolidated?.Invoke(this, consolidated);
    }

    private void Fill(BaseData data, decimal open, decimal high, decimal low, decimal close, decimal volume)
    {
        var rest = AdjustVolume(volume, close);
        _bar ??= new VolumeRenkoBar(data.Symbol, data.Time, data.EndTime, _size, open, high, low, close, 0m);
        while ((rest = _bar.Update(data.EndTime, high, low, close, rest)) >= 0m)
        {
            OnDataConsolidated(_bar);
            _bar = _bar.Rollover();
        }
    }
}
