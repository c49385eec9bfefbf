namespace QuantConnect.Indicators;

/// <summary>Passes its input on: gives a name, a window and an event to a value.</summary>
public class Identity : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public Identity(string name = "")
        : base(name)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 0;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 1;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => input.Value;
}
