using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Benchmark;

/// <summary>Pearson's correlation: covariance over the product of the standard deviations, from -1 to 1.</summary>
public static class Correlation
{
    /// <summary>The correlation; null with fewer than 2 periods or when either series does not move.</summary>
    /// <param name="values">The first series.</param>
    /// <param name="others">The second series, of the same periods.</param>
    public static double? Of(ReadOnlySpan<double> values, ReadOnlySpan<double> others)
    {
        var product = Moments.Of(values).StandardDeviation * Moments.Of(others).StandardDeviation;
        return Regression.Covariance(values, others) is { } covariance && product > 0 ? Math.Clamp(covariance / product.Value, -1, 1) : null;
    }
}
