namespace QuantConnect.Indicators;

/// <summary>Change of a triple exponential average in percent; 0 until it is ready.</summary>
public class Trix : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly ExponentialMovingAverage _ema1;
    private readonly ExponentialMovingAverage _ema2;
    private readonly ExponentialMovingAverage _ema3;
    private readonly RateOfChangePercent _change;

    /// <summary>Creates the indicator under the given name.</summary>
    public Trix(string name, int period)
        : base(name)
    {
        _period = period;
        _ema1 = new ExponentialMovingAverage(name + "_1", period);
        _ema2 = new ExponentialMovingAverage(name + "_2", period);
        _ema3 = new ExponentialMovingAverage(name + "_3", period);
        _change = new RateOfChangePercent(name + "_ROCP1", 1);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Trix(int period)
        : this($"TRIX({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _change.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 3 * (_period - 1) + _change.WarmUpPeriod;

    /// <inheritdoc />
    public override void Reset()
    {
        _ema1.Reset();
        _ema2.Reset();
        _ema3.Reset();
        _change.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (_ema1.Update(input) && _ema2.Update(_ema1.Current) && _ema3.Update(_ema2.Current))
        {
            _change.Update(_ema3.Current);
        }
        return _change.Current.Value;
    }
}
