namespace QuantConnect.Indicators;

/// <summary>Change since a number of inputs ago.</summary>
public class Momentum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public Momentum(int period)
        : base($"MOM({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Momentum(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > Period;

    /// <inheritdoc />
    public override int WarmUpPeriod => Period + 1;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) =>
        input.Value - (window.Samples <= window.Size ? window[window.Count - 1] : window.MostRecentlyRemoved).Value;
}
