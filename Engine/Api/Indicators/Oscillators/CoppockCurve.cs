namespace QuantConnect.Indicators;

/// <summary>Coppock's curve: weighted average of the sum of two rates of change; 0 until they are ready.</summary>
public class CoppockCurve : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly RateOfChangePercent _short;
    private readonly RateOfChangePercent _long;
    private readonly LinearWeightedMovingAverage _average;

    /// <summary>Creates the indicator under its default name.</summary>
    public CoppockCurve()
        : this(11, 14, 10)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public CoppockCurve(int shortRocPeriod, int longRocPeriod, int lwmaPeriod)
        : this($"CC({shortRocPeriod},{longRocPeriod},{lwmaPeriod})", shortRocPeriod, longRocPeriod, lwmaPeriod)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public CoppockCurve(string name, int shortRocPeriod, int longRocPeriod, int lwmaPeriod)
        : base(name)
    {
        _short = new RateOfChangePercent(shortRocPeriod);
        _long = new RateOfChangePercent(longRocPeriod);
        _average = new LinearWeightedMovingAverage(lwmaPeriod);
        WarmUpPeriod = Math.Max(_short.WarmUpPeriod, _long.WarmUpPeriod) + lwmaPeriod - 1;
    }

    /// <inheritdoc />
    public override bool IsReady => _average.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _short.Reset();
        _long.Reset();
        _average.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (!(_short.Update(input) & _long.Update(input)))
        {
            return 0m;
        }
        _average.Update(input.EndTime, _short.Current.Value + _long.Current.Value);
        return _average.Current.Value;
    }
}
