namespace QuantConnect.Indicators;

/// <summary>The input of a number of updates ago; the oldest one known until there are enough.</summary>
public class Delay : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public Delay(int period)
        : this($"DELAY({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Delay(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > Period;

    /// <inheritdoc />
    public override int WarmUpPeriod => 1 + Period;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        IsReady ? window.MostRecentlyRemoved.Value : window[window.Count - 1].Value;
}
