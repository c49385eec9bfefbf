namespace QuantConnect.Indicators;

/// <summary>Tillson's T3: three generalised double exponential averages in a row.</summary>
public class T3MovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly DoubleExponentialMovingAverage _first;
    private readonly DoubleExponentialMovingAverage _second;
    private readonly DoubleExponentialMovingAverage _third;

    /// <summary>Creates the indicator under the given name.</summary>
    public T3MovingAverage(string name, int period, decimal volumeFactor = 0.7m)
        : base(name)
    {
        _period = period;
        _first = new DoubleExponentialMovingAverage(name + "_1", period, volumeFactor);
        _second = new DoubleExponentialMovingAverage(name + "_2", period, volumeFactor);
        _third = new DoubleExponentialMovingAverage(name + "_3", period, volumeFactor);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public T3MovingAverage(int period, decimal volumeFactor = 0.7m)
        : this(FormattableString.Invariant($"T3({period},{volumeFactor})"), period, volumeFactor)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 6 * (_period - 1);

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 1 + 6 * (_period - 1);

    /// <inheritdoc />
    public override void Reset()
    {
        _first.Reset();
        _second.Reset();
        _third.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (!_first.Update(input))
        {
            return _first.Current.Value;
        }
        if (!_second.Update(_first.Current))
        {
            return _second.Current.Value;
        }
        _third.Update(_second.Current);
        return _third.Current.Value;
    }
}
