namespace QuantConnect.Indicators;

/// <summary>McGinley's dynamic: an average that follows falls faster than rises; 0 until ready.</summary>
public class McGinleyDynamic : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly Sum _sum;

    /// <summary>Creates the indicator under the given name.</summary>
    public McGinleyDynamic(string name, int period)
        : base(name, period)
    {
        _period = period;
        _sum = new Sum(name + "_Sum", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public McGinleyDynamic(int period)
        : this($"MGD({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _sum.IsReady;

    /// <inheritdoc />
    public override int WarmUpPeriod => Period;

    /// <inheritdoc />
    public override void Reset()
    {
        _sum.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        var isReady = _sum.Update(input);
        if (Samples <= _period)
        {
            return isReady ? _sum.Current.Value / _period : 0m;
        }
        var last = Current.Value;
        if (last == 0 || input.Value == 0)
        {
            return last;
        }
        var ratio = (double)input.Value.SafeDivision(last);
        if (ratio == 0)
        {
            return last;
        }
        return last + (input.Value - last).SafeDivision(_period * (decimal)Math.Pow(ratio, 4.0));
    }
}
