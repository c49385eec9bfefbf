namespace QuantConnect.Indicators;

/// <summary>Kaufman's adaptive moving average: faster the more efficient the movement; the input itself until ready.</summary>
public class KaufmanAdaptiveMovingAverage : KaufmanEfficiencyRatio
{
    private readonly decimal _slowFactor;
    private readonly decimal _factorRange;
    private decimal _average;

    /// <summary>Creates the indicator under the given name.</summary>
    public KaufmanAdaptiveMovingAverage(string name, int period, int fastEmaPeriod = 2, int slowEmaPeriod = 30)
        : base(name, period)
    {
        _slowFactor = 2m / (slowEmaPeriod + 1m);
        _factorRange = 2m / (fastEmaPeriod + 1m) - _slowFactor;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public KaufmanAdaptiveMovingAverage(int period, int fastEmaPeriod = 2, int slowEmaPeriod = 30)
        : this($"KAMA({period},{fastEmaPeriod},{slowEmaPeriod})", period, fastEmaPeriod, slowEmaPeriod)
    {
    }

    /// <inheritdoc />
    public override void Reset()
    {
        _average = 0;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        var efficiency = base.ComputeNextValue(window, input);
        if (Samples < Period)
        {
            return input.Value;
        }
        if (Samples == Period)
        {
            _average = window[1].Value;
        }
        var factor = efficiency * _factorRange + _slowFactor;
        factor *= factor;
        _average = (input.Value - _average) * factor + _average;
        return _average;
    }
}
