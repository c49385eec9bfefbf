namespace QuantConnect.Indicators;

/// <summary>Middle between the highest and the lowest of the last values.</summary>
public class MidPoint : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly Maximum _maximum;
    private readonly Minimum _minimum;

    /// <summary>Creates the indicator under the given name.</summary>
    public MidPoint(string name, int period)
        : base(name)
    {
        _period = period;
        _maximum = new Maximum(period);
        _minimum = new Minimum(period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public MidPoint(int period)
        : this($"MIDPOINT({period})", period)
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
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _maximum.Update(input);
        _minimum.Update(input);
        return (_maximum.Current.Value + _minimum.Current.Value) / 2;
    }
}
