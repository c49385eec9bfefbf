namespace QuantConnect.Indicators;

/// <summary>Simple average of a simple average, each over about half of the period.</summary>
public class TriangularMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly SimpleMovingAverage _first;
    private readonly SimpleMovingAverage _second;

    /// <summary>Creates the indicator under the given name.</summary>
    public TriangularMovingAverage(string name, int period)
        : base(name)
    {
        _period = period;
        _first = new SimpleMovingAverage(name + "_1", (period + 1) / 2);
        _second = new SimpleMovingAverage(name + "_2", period / 2 + 1);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public TriangularMovingAverage(int period)
        : this($"TRIMA({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        _first.Reset();
        _second.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _first.Update(input);
        _second.Update(_first.Current);
        return _second.Current.Value;
    }
}
