using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Fisher's transform of the bars' middles, normalised by their range; 0 until ready.</summary>
public class FisherTransform : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const double Weight = .33;
    private readonly Minimum _minimum;
    private readonly Maximum _maximum;
    private double _previous;

    /// <summary>Creates the indicator under its default name.</summary>
    public FisherTransform(int period)
        : this($"FISH({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public FisherTransform(string name, int period)
        : base(name)
    {
        _maximum = new Maximum("MedianMax", period);
        _minimum = new Minimum("MedianMin", period);
        WarmUpPeriod = period;
    }

    /// <inheritdoc />
    public override bool IsReady => _maximum.IsReady && _minimum.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _previous = 0;
        _maximum.Reset();
        _minimum.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = (input.Low + input.High) / 2m;
        _minimum.Update(input.EndTime, price);
        _maximum.Update(input.EndTime, price);
        if (!IsReady)
        {
            return 0m;
        }
        var lowest = _minimum.Current.Value;
        var highest = _maximum.Current.Value;
        var x = 0.0;
        var transformed = 0.0;
        if (lowest != highest)
        {
            x = Weight * 2 * ((double)((price - lowest) / (highest - lowest)) - .5) + (1 - Weight) * _previous;
            var clamped = Math.Clamp(x, -.999, .999);
            transformed = .5 * Math.Log((1.0 + clamped) / (1.0 - clamped));
        }
        _previous = x;
        return (decimal)transformed + .5m * Current.Value;
    }
}
