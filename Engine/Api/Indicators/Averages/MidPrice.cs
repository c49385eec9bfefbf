using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Middle between the highest high and the lowest low of the last bars.</summary>
public class MidPrice : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly Maximum _maximum;
    private readonly Minimum _minimum;

    /// <summary>Creates the indicator under the given name.</summary>
    public MidPrice(string name, int period)
        : base(name)
    {
        _period = period;
        _maximum = new Maximum(period);
        _minimum = new Minimum(period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public MidPrice(int period)
        : this($"MIDPRICE({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        _maximum.Reset();
        _minimum.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _maximum.Update(input.EndTime, input.High);
        _minimum.Update(input.EndTime, input.Low);
        return (_maximum.Current.Value + _minimum.Current.Value) / 2;
    }
}
