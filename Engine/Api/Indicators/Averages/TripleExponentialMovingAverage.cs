namespace QuantConnect.Indicators;

/// <summary>Triple exponential moving average: 3 EMA - 3 EMA of EMA + EMA of EMA of EMA; 0 until ready.</summary>
public class TripleExponentialMovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly ExponentialMovingAverage _ema1;
    private readonly ExponentialMovingAverage _ema2;
    private readonly ExponentialMovingAverage _ema3;

    /// <summary>Creates the indicator under the given name.</summary>
    public TripleExponentialMovingAverage(string name, int period)
        : base(name)
    {
        _period = period;
        _ema1 = new ExponentialMovingAverage(name + "_1", period);
        _ema2 = new ExponentialMovingAverage(name + "_2", period);
        _ema3 = new ExponentialMovingAverage(name + "_3", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public TripleExponentialMovingAverage(int period)
        : this($"TEMA({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _ema3.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 3 * (_period - 1) + 1;

    /// <inheritdoc />
    public override void Reset()
    {
        _ema1.Reset();
        _ema2.Reset();
        _ema3.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (!_ema1.Update(input) || !_ema2.Update(_ema1.Current) || !_ema3.Update(_ema2.Current))
        {
            return 0m;
        }
        return 3m * _ema1.Current.Value - 3m * _ema2.Current.Value + _ema3.Current.Value;
    }
}
