using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Running volume, weighted by the place of the close in the bar's range from -1 to 1.</summary>
public class AccumulationDistribution : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public AccumulationDistribution()
        : this("AD")
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public AccumulationDistribution(string name)
        : base(name)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 0;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 1;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var range = input.High - input.Low;
        return Current.Value + (range > 0 ? (input.Close - input.Low - (input.High - input.Close)) / range * input.Volume : 0m);
    }
}
