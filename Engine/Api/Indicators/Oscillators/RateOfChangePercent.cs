namespace QuantConnect.Indicators;

/// <summary>Change since a number of inputs ago in percent.</summary>
public class RateOfChangePercent : RateOfChange
{
    /// <summary>Creates the indicator under its default name.</summary>
    public RateOfChangePercent(int period)
        : this($"ROCP({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public RateOfChangePercent(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        100 * base.ComputeNextValue(window, input);
}
