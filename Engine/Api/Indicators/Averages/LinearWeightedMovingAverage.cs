namespace QuantConnect.Indicators;

/// <summary>Average with linearly falling weights, the newest value having the greatest; 0 until ready.</summary>
public class LinearWeightedMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _denominator;

    /// <summary>Creates the indicator under the given name.</summary>
    public LinearWeightedMovingAverage(string name, int period)
        : base(name, period)
    {
        _denominator = period * (period + 1) / 2;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public LinearWeightedMovingAverage(int period)
        : this($"LWMA({period})", period)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (!IsReady)
        {
            return 0m;
        }
        var inputs = Inputs;
        var sum = 0m;
        for (int age = 0, weight = inputs.Size; weight > 0; age++, weight--)
        {
            sum += weight * inputs[age].Value;
        }
        return sum / _denominator;
    }
}
