using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Place of the close in the bar's range, 0 to 1; 0.5 if the range is empty.</summary>
public class InternalBarStrength : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public InternalBarStrength(string name)
        : base(name)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public InternalBarStrength()
        : this("IBS()")
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 0;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 1;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input) =>
        input.High == input.Low ? 0.5m : (input.Close - input.Low) / (input.High - input.Low);
}
