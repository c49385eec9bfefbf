namespace QuantConnect.Indicators;

/// <summary>Population variance of the last values, from rolling sums.</summary>
public class Variance : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private decimal _sum;
    private decimal _sumOfSquares;

    /// <summary>Creates the indicator under its default name.</summary>
    public Variance(int period)
        : this($"VAR({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Variance(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc />
    public override void Reset()
    {
        _sum = 0;
        _sumOfSquares = 0;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        _sum += input.Value;
        _sumOfSquares += input.Value * input.Value;
        if (Samples < 2)
        {
            return 0m;
        }
        var n = Math.Min(Period, Samples);
        var mean = _sum / n;
        var meanOfSquares = _sumOfSquares / n;
        if (n == Period)
        {
            var leaving = Inputs[Period - 1].Value;
            _sum -= leaving;
            _sumOfSquares -= leaving * leaving;
        }

        // Rounding can make it slightly negative.
        return Math.Max(0m, meanOfSquares - mean * mean);
    }
}
