using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Benchmark;

/// <summary>Covariance of two aligned series: what beta, alpha and correlation are made of.</summary>
internal static class Regression
{
    /// <summary>Sum of products of deviations over n - 1; null with fewer than 2 values, exactly 0 if either series is constant.</summary>
    public static double? Covariance(ReadOnlySpan<double> values, ReadOnlySpan<double> others)
    {
        Require.SameLength(values, others, nameof(others));
        var (own, other) = (Moments.Of(values), Moments.Of(others));
        if (own.Variance is not { } variance || other.Variance is not { } otherVariance)
        {
            return null;
        }
        if (variance == 0 || otherVariance == 0)
        {
            return 0;
        }
        var (mean, otherMean, products) = (own.Mean!.Value, other.Mean!.Value, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            products += (values[i] - mean) * (others[i] - otherMean);
        }
        return products / (values.Length - 1);
    }
}
