namespace QuantConnect.Indicators;

/// <summary>Natural logarithm of the value relative to that of a number of inputs ago; 0 if there is none.</summary>
public class LogReturn : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public LogReturn(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public LogReturn(int period)
        : base($"LOGR({period})", period)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        var then = window.Samples <= window.Size ? window[window.Count - 1] : window.MostRecentlyRemoved;
        var result = Math.Log((double)input.Value.SafeDivision(then.Value));
        return double.IsInfinity(result) ? 0m : result.SafeDecimalCast();
    }
}
