using MathNet.Numerics.Distributions;

namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Expected shortfall (conditional value at risk): the average loss of the worst periods, as a positive fraction. Never below the
/// <see cref="ValueAtRisk"/> of the same kind and confidence, and coherent, which that is not.
/// Source: Acerbi and Tasche, "On the coherence of expected shortfall" (2002).
/// </summary>
public static class ExpectedShortfall
{
    /// <summary>
    /// Mean of the worst n * (1 - confidence) returns, with a minus sign. The last of them counts with the fraction that is left, so that the value
    /// does not jump with the sample size; it is the worst return alone when the share is less than one return. Null without returns.
    /// </summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="confidence">Between 0 and 1, usually 0.95 or 0.975.</param>
    public static double? Historical(ReadOnlySpan<double> returns, double confidence)
    {
        Require.Fraction(confidence, nameof(confidence));
        Require.Finite(returns, nameof(returns));
        if (returns.IsEmpty)
        {
            return null;
        }
        var sorted = Sample.Sorted(returns);
        var share = sorted.Length * (1 - confidence);
        if (share <= 1)
        {
            return -sorted[0];
        }
        var whole = (int)share;
        var sum = 0.0;
        for (var i = 0; i < whole; i++)
        {
            sum += sorted[i];
        }
        return -(sum + (share - whole) * sorted[whole]) / share;
    }

    /// <summary>Of a normal distribution: -(mean - s * density(z) / (1 - confidence)), z = normal quantile of 1 - confidence. Null with fewer than 2 returns.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static double? Gaussian(ReadOnlySpan<double> returns, double confidence)
    {
        Require.Fraction(confidence, nameof(confidence));
        var moments = Moments.Of(returns);
        if (moments.StandardDeviation is not { } deviation)
        {
            return null;
        }
        var z = Normal.InvCDF(0, 1, 1 - confidence);
        return -(moments.Mean - deviation * Normal.PDF(0, 1, z) / (1 - confidence));
    }
}
