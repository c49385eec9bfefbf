namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Omega ratio: sum of the returns' excess over a threshold, divided by the sum of their shortfall below it. Above 1 when the mean is above the threshold.
/// Source: Keating and Shadwick, "A universal performance measure" (2002).
/// </summary>
public static class OmegaRatio
{
    /// <summary>The ratio; null when no return falls short of the threshold.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="threshold">Return of one period that is neither good nor bad.</param>
    public static double? Of(ReadOnlySpan<double> returns, double threshold = 0)
    {
        Require.Finite(returns, nameof(returns));
        var (excess, shortfall) = (0.0, 0.0);
        foreach (var value in returns)
        {
            excess += Math.Max(value - threshold, 0);
            shortfall += Math.Max(threshold - value, 0);
        }
        return shortfall > 0 ? excess / shortfall : null;
    }
}
