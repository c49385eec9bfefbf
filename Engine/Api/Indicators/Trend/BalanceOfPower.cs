using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Close less open relative to the range, -1 to 1; 0 if the range is empty.</summary>
public class BalanceOfPower : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public BalanceOfPower()
        : this("BOP")
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public BalanceOfPower(string name)
        : base(name)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 0;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 1;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var range = input.High - input.Low;
        return range > 0 ? (input.Close - input.Open) / range : 0m;
    }
}
