namespace QuantConnect.Indicators;

/// <summary>Passes its input on, and is ready once a number of them came.</summary>
public class WindowIdentity : WindowIndicator<IndicatorDataPoint>
{
    /// <summary>Creates the indicator under the given name.</summary>
    public WindowIdentity(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public WindowIdentity(int period)
        : this("WIN-ID" + period, period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) => input.Value;
}
