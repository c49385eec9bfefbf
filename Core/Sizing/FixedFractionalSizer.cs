namespace Quant.Core.Sizing;

/// <summary>Loses the same fraction of equity at every stop: <c>equity * fraction / (stop distance * point value)</c>.</summary>
public sealed class FixedFractionalSizer : IPositionSizer
{
    private readonly double _fraction;

    /// <summary>A sizer.</summary>
    /// <param name="fraction">Loss at the stop as a fraction of equity, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is out of range.</exception>
    public FixedFractionalSizer(double fraction)
        => _fraction = fraction is > 0 and < 1 ? fraction : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The fraction at risk is above 0 and below 1.");

    /// <inheritdoc/>
    public string Name => "fixed-fractional";

    /// <inheritdoc/>
    public double Quantity(in SizingInput input) => Ratio.Of(input.Equity * _fraction, input.UnitRisk);
}
