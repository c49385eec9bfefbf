namespace QuantConnect.Indicators;

/// <summary>Exponential average of the input plus its change over half a period; 0 until ready.</summary>
public class ZeroLagExponentialMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly ExponentialMovingAverage _ema;
    private readonly Delay _delayed;

    /// <summary>Creates the indicator under the given name.</summary>
    public ZeroLagExponentialMovingAverage(string name, int period)
        : base(name, period)
    {
        _period = period;
        _ema = new ExponentialMovingAverage(name + "_EMA", period);
        _delayed = new Delay((int)Math.Round((period - 1) / 2.0));
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ZeroLagExponentialMovingAverage(int period)
        : this($"ZLEMA({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _delayed.IsReady && _ema.IsReady;

    /// <inheritdoc />
    public override int WarmUpPeriod => _period + _period / 2;

    /// <inheritdoc />
    public override void Reset()
    {
        _ema.Reset();
        _delayed.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (!_delayed.Update(input))
        {
            return 0m;
        }
        _ema.Update(input.EndTime, input.Value + (input.Value - _delayed.Current.Value));
        return _ema.Current.Value;
    }
}
