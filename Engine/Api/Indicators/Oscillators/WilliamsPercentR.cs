using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Williams %R: place of the close below the top of the range, -100 to 0; 0 until ready.</summary>
public class WilliamsPercentR : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public WilliamsPercentR(int period)
        : this($"WILR({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public WilliamsPercentR(string name, int period)
        : base(name)
    {
        Maximum = new Maximum(name + "_Max", period);
        Minimum = new Minimum(name + "_Min", period);
        WarmUpPeriod = period;
    }

    /// <summary>Highest high.</summary>
    public Maximum Maximum { get; }

    /// <summary>Lowest low.</summary>
    public Minimum Minimum { get; }

    /// <inheritdoc />
    public override bool IsReady => Maximum.IsReady && Minimum.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        Maximum.Reset();
        Minimum.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        Minimum.Update(input.EndTime, input.Low);
        Maximum.Update(input.EndTime, input.High);
        if (!IsReady)
        {
            return 0m;
        }
        var highest = Maximum.Current.Value;
        var range = highest - Minimum.Current.Value;
        return range == 0 ? 0m : -100m * (highest - input.Close) / range;
    }
}
