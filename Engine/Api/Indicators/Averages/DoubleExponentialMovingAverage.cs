namespace QuantConnect.Indicators;

/// <summary>Double exponential moving average: (1 + v) EMA - v EMA of EMA.</summary>
public class DoubleExponentialMovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly decimal _volumeFactor;
    private readonly ExponentialMovingAverage _ema1;
    private readonly ExponentialMovingAverage _ema2;

    /// <summary>Creates the indicator under the given name.</summary>
    public DoubleExponentialMovingAverage(string name, int period, decimal volumeFactor = 1m)
        : base(name)
    {
        _period = period;
        _volumeFactor = volumeFactor;
        _ema1 = new ExponentialMovingAverage(name + "_1", period);
        _ema2 = new ExponentialMovingAverage(name + "_2", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public DoubleExponentialMovingAverage(int period, decimal volumeFactor = 1m)
        : this($"DEMA({period})", period, volumeFactor)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 2 * (_period - 1);

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 1 + 2 * (_period - 1);

    /// <inheritdoc />
    public override void Reset()
    {
        _ema1.Reset();
        _ema2.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (!_ema1.Update(input))
        {
            return _ema1.Current.Value;
        }
        _ema2.Update(_ema1.Current);
        return (_volumeFactor + 1) * _ema1.Current.Value - _volumeFactor * _ema2.Current.Value;
    }
}
