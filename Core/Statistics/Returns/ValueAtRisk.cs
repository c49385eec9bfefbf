using MathNet.Numerics.Distributions;

namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Value at risk: the loss that one period does not exceed with the given confidence, as a positive fraction (0.02 is a loss of 2 %).
/// Negative when even that quantile is a gain. Source: McNeil, Frey and Embrechts, Quantitative Risk Management (2005), section 2.2.
/// Lean reports the <see cref="Gaussian"/> one of the last year of days, as a negative return.
/// </summary>
public static class ValueAtRisk
{
    /// <summary>The quantile of the returns that were: -quantile(1 - confidence). Null without returns.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="confidence">Between 0 and 1, usually 0.95 or 0.99.</param>
    public static double? Historical(ReadOnlySpan<double> returns, double confidence)
    {
        Require.Fraction(confidence, nameof(confidence));
        return -Quantile.Of(returns, 1 - confidence);
    }

    /// <summary>Of a normal distribution with the sample's mean and deviation: -(mean + z * s), z = normal quantile of 1 - confidence. Null with fewer than 2 returns.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static double? Gaussian(ReadOnlySpan<double> returns, double confidence)
    {
        Require.Fraction(confidence, nameof(confidence));
        var moments = Moments.Of(returns);
        return moments.StandardDeviation is { } deviation ? -(moments.Mean + Normal.InvCDF(0, 1, 1 - confidence) * deviation) : null;
    }

    /// <summary>
    /// The Gaussian one with its quantile corrected for skewness S and excess kurtosis K (Cornish and Fisher, 1937):
    /// z + (z^2 - 1)S/6 + (z^3 - 3z)K/24 - (2z^3 - 5z)S^2/36. Null with fewer than 4 returns or without dispersion.
    /// For strongly skewed returns the correction leaves its range of validity; compare with <see cref="Historical"/>.
    /// </summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static double? CornishFisher(ReadOnlySpan<double> returns, double confidence)
    {
        Require.Fraction(confidence, nameof(confidence));
        var moments = Moments.Of(returns);
        if (moments is not { Skewness: { } skewness, ExcessKurtosis: { } kurtosis, StandardDeviation: { } deviation })
        {
            return null;
        }
        var z = Normal.InvCDF(0, 1, 1 - confidence);
        var corrected = z + (z * z - 1) * skewness / 6 + (z * z * z - 3 * z) * kurtosis / 24 - (2 * z * z * z - 5 * z) * skewness * skewness / 36;
        return -(moments.Mean + corrected * deviation);
    }
}
