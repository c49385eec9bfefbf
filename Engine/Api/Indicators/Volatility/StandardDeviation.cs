namespace QuantConnect.Indicators;

/// <summary>Population standard deviation of the last values.</summary>
public class StandardDeviation : Variance
{
    /// <summary>Creates the indicator under its default name.</summary>
    public StandardDeviation(int period)
        : this($"STD({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public StandardDeviation(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        (decimal)Math.Sqrt((double)base.ComputeNextValue(window, input));
}
