namespace QuantConnect.Indicators;

/// <summary>Sum of the last values.</summary>
public class Sum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private decimal _sum;

    /// <summary>Creates the indicator under the given name.</summary>
    public Sum(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Sum(int period)
        : this($"SUM({period})", period)
    {
    }

    // The decimal place stays in the sums to come and reaches texts: it is Lean's.
    /// <inheritdoc />
    public override void Reset()
    {
        _sum = 0.0m;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        _sum += input.Value;
        if (window.Samples > window.Size)
        {
            _sum -= window.MostRecentlyRemoved.Value;
        }
        return _sum;
    }
}
