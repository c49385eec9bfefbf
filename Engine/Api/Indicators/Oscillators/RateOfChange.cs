namespace QuantConnect.Indicators;

/// <summary>Change since a number of inputs ago, relative to the value then.</summary>
public class RateOfChange : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public RateOfChange(int period)
        : base($"ROC({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public RateOfChange(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > Period;

    /// <inheritdoc />
    public override int WarmUpPeriod => Period + 1;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        var then = (window.Samples <= window.Size ? window[window.Count - 1] : window.MostRecentlyRemoved).Value;
        return then == 0 ? 0m : (input.Value - then) / then;
    }
}
