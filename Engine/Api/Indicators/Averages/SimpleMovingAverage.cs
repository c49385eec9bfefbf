namespace QuantConnect.Indicators;

/// <summary>Mean of the last values; before it is ready, of those there are.</summary>
public class SimpleMovingAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public SimpleMovingAverage(string name, int period)
        : base(name, period)
    {
        RollingSum = new Sum(name + "_Sum", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public SimpleMovingAverage(int period)
        : this($"SMA({period})", period)
    {
    }

    /// <summary>Sum of the last values.</summary>
    public IndicatorBase<IndicatorDataPoint> RollingSum { get; }

    /// <inheritdoc />
    public override bool IsReady => RollingSum.IsReady;

    /// <inheritdoc />
    public override void Reset()
    {
        RollingSum.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        RollingSum.Update(input.EndTime, input.Value);
        return RollingSum.Current.Value / window.Count;
    }
}
