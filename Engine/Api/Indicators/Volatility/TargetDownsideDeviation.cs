namespace QuantConnect.Indicators;

/// <summary>Root mean square of the returns below a target.</summary>
public class TargetDownsideDeviation : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly double _minimumAcceptableReturn;
    private readonly RateOfChange _change = new(1);

    /// <summary>Creates the indicator under its default name.</summary>
    public TargetDownsideDeviation(int period, double minimumAcceptableReturn = 0)
        : this(FormattableString.Invariant($"TDD({period},{minimumAcceptableReturn})"), period, minimumAcceptableReturn)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public TargetDownsideDeviation(string name, int period, double minimumAcceptableReturn = 0)
        : base(name)
    {
        _minimumAcceptableReturn = minimumAcceptableReturn;
        _change.Window.Size = period;
        WarmUpPeriod = period + 1;
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _change.Reset();
        base.Reset();
    }

    // The window starts with the 0 of the unfed rate of change, which counts like a return, as in Lean.
    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _change.Update(input);
        var returns = _change.Window;
        var sum = 0.0;
        for (var i = 0; i < returns.Count; i++)
        {
            sum += Math.Pow(Math.Min(0, (double)returns[i].Value - _minimumAcceptableReturn), 2);
        }
        return Math.Sqrt(sum / returns.Count).SafeDecimalCast();
    }
}
