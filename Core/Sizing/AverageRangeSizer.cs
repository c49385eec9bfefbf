namespace Quant.Core.Sizing;

/// <summary>
/// Loses a fraction of equity when the price moves by a number of average true ranges: <c>equity * fraction / (multiple * range * point value)</c>.
/// The stop, if there is one, plays no part: quiet and lively markets move the account alike.
/// </summary>
public sealed class AverageRangeSizer : IPositionSizer
{
    private readonly double _fraction;
    private readonly double _multiple;

    /// <summary>A sizer.</summary>
    /// <param name="fraction">Loss as a fraction of equity, above 0 and below 1.</param>
    /// <param name="multiple">How many average true ranges make that loss, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public AverageRangeSizer(double fraction, double multiple)
    {
        _fraction = fraction is > 0 and < 1 ? fraction : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The fraction at risk is above 0 and below 1.");
        _multiple = multiple > 0 && double.IsFinite(multiple)
            ? multiple : throw new ArgumentOutOfRangeException(nameof(multiple), multiple, "The number of average true ranges is above 0.");
    }

    /// <inheritdoc/>
    public string Name => "average-range";

    /// <inheritdoc/>
    public double Quantity(in SizingInput input) => Ratio.Of(input.Equity * _fraction, input.AverageRange * _multiple * input.PointValue);
}
