using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators whose bars end by price, not by time.</summary>
/// <typeparam name="T">The type of bar produced</typeparam>
public abstract class BaseTimelessConsolidator<T> : ConsolidatorBase
    where T : IBaseData
{
    /// <summary>Sets where price and volume are taken from.</summary>
    /// <param name="selector">Price of a point; its value if null</param>
    /// <param name="volumeSelector">Volume of a point; that of trade bars and ticks if null</param>
    protected BaseTimelessConsolidator(Func<IBaseData, decimal>? selector = null, Func<IBaseData, decimal>? volumeSelector = null)
    {
        Selector = selector ?? (static data => data.Value);
        VolumeSelector = volumeSelector ?? VolumeOf;
    }

    /// <summary>Raised for each finished bar, with its own type, before the untyped event.</summary>
    public new event EventHandler<T>? DataConsolidated;

    /// <inheritdoc/>
    public override Type InputType => typeof(IBaseData);

    /// <inheritdoc/>
    public override Type OutputType => typeof(T);

    /// <summary>Gives the price of a point.</summary>
    protected Func<IBaseData, decimal> Selector { get; set; }

    /// <summary>Gives the volume of a point.</summary>
    protected Func<IBaseData, decimal> VolumeSelector { get; set; }

    /// <summary>The bar being built, null between bars.</summary>
    protected virtual T? CurrentBar { get; set; }

    /// <inheritdoc/>
    internal override bool IsScanIdle => true;

    /// <inheritdoc/>
    public override void Update(IBaseData data)
    {
        var price = Selector(data);
        var volume = VolumeSelector(data);
        if (CurrentBar is not null)
        {
            UpdateBar(data.Time, price, volume);
        }

        // the update may have finished the bar
        if (CurrentBar is null)
        {
            CreateNewBar(data, price, volume);
        }
    }

    /// <summary>Does nothing: time does not end these bars.</summary>
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
        CurrentBar = default;
        base.Reset();
    }

    /// <summary>Adds a point to the current bar, and publishes the bar if that ends it.</summary>
    /// <param name="time">Time of the point</param>
    /// <param name="currentValue">Its price</param>
    /// <param name="volume">Its volume</param>
    protected abstract void UpdateBar(DateTime time, decimal currentValue, decimal volume);

    /// <summary>Begins a bar.</summary>
    /// <param name="data">Its first point</param>
    /// <param name="currentValue">The point's price</param>
    /// <param name="volume">The point's volume</param>
    protected abstract void CreateNewBar(IBaseData data, decimal currentValue, decimal volume);

    /// <inheritdoc/>
    protected override void FireDataConsolidated(IBaseData consolidated) => DataConsolidated?.Invoke(this, (T)consolidated);

    private static decimal VolumeOf(IBaseData data) => data switch
    {
        TradeBar bar => bar.Volume,
        Tick tick => tick.Quantity,
        _ => 0m,
    };
}
