namespace QuantConnect.Indicators;

/// <summary>Value relative to that of a number of inputs ago; 0, not 1, if it did not change.</summary>
public class RateOfChangeRatio : RateOfChange
{
    /// <summary>Creates the indicator under the given name.</summary>
    public RateOfChangeRatio(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public RateOfChangeRatio(int period)
        : this($"ROCR({period})", period)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        var change = base.ComputeNextValue(window, input);
        return change != 0 ? change + 1 : 0m;
    }
}
