namespace QuantConnect.Indicators;

/// <summary>Price of half a period ago less the simple average.</summary>
public class DetrendedPriceOscillator : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly Delay _delayed;
    private readonly SimpleMovingAverage _average;

    /// <summary>Creates the indicator under the given name.</summary>
    public DetrendedPriceOscillator(string name, int period)
        : base(name)
    {
        _delayed = new Delay(period / 2 + 1);
        _average = new SimpleMovingAverage(period);
        WarmUpPeriod = period;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public DetrendedPriceOscillator(int period)
        : this($"DPO({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _average.IsReady && _delayed.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _delayed.Reset();
        _average.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _delayed.Update(input);
        _average.Update(input);
        return _delayed.Current.Value - _average.Current.Value;
    }
}
