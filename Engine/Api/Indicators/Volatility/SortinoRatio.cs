namespace QuantConnect.Indicators;

/// <summary>Mean return above a target, relative to the deviation of the returns below it.</summary>
public class SortinoRatio : SharpeRatio
{
    private readonly TargetDownsideDeviation _denominator;

    /// <summary>Creates the indicator under the given name.</summary>
    public SortinoRatio(string name, int period, double minimumAcceptableReturn = 0)
        : base(name, period, minimumAcceptableReturn.SafeDecimalCast())
    {
        _denominator = new TargetDownsideDeviation(period, minimumAcceptableReturn);
        Ratio = Numerator.Over(_denominator);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public SortinoRatio(int period, double minimumAcceptableReturn = 0)
        : this(FormattableString.Invariant($"SORTINO({period},{minimumAcceptableReturn})"), period, minimumAcceptableReturn)
    {
    }

    /// <inheritdoc />
    public override void Reset()
    {
        _denominator.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _denominator.Update(input);
        return base.ComputeNextValue(input);
    }
}
