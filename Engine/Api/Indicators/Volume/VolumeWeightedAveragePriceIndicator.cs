using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mean of the bars' four prices, weighted by volume, over the last bars.</summary>
public class VolumeWeightedAveragePriceIndicator : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;

    /// <summary>Creates the indicator under its default name.</summary>
    public VolumeWeightedAveragePriceIndicator(int period)
        : this($"VWAP({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public VolumeWeightedAveragePriceIndicator(string name, int period)
        : base(name)
    {
        _period = period;
        Price = new Identity("Price");
        Volume = new Identity("Volume");
        VWAP = Price.WeightedBy(Volume, period);
    }

    /// <inheritdoc />
    public override bool IsReady => VWAP.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <summary>The prices averaged.</summary>
    protected Identity Price { get; }

    /// <summary>Their weights.</summary>
    protected Identity Volume { get; }

    /// <summary>The average; it keeps its last value while there is no volume.</summary>
    protected CompositeIndicator VWAP { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        Price.Reset();
        Volume.Reset();
        VWAP.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        Price.Update(input.EndTime, GetTimeWeightedAveragePrice(input));
        Volume.Update(input.EndTime, input.Volume);
        return VWAP.Current.Value;
    }

    /// <summary>Price that stands for a bar: the mean of open, high, low and close.</summary>
    /// <param name="input">The bar.</param>
    protected virtual decimal GetTimeWeightedAveragePrice(TradeBar input) => (input.Open + input.High + input.Low + input.Value) / 4;
}
