namespace QuantConnect.Indicators;

/// <summary>Signal line of <see cref="RelativeVigorIndex"/>: its last four values weighted 1, 2, 2, 1; 0 until ready.</summary>
public class RelativeVigorIndexSignal : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RollingWindow<decimal> _previous = new(3);

    /// <summary>Creates the indicator under the given name.</summary>
    protected internal RelativeVigorIndexSignal(string name)
        : base(name)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _previous.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 3;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _previous.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        var value = IsReady ? (input.Value + 2 * (_previous[0] + _previous[1]) + _previous[2]) / 6 : 0m;
        _previous.Add(input.Value);
        return value;
    }
}
