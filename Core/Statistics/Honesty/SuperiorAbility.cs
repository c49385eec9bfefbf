using Quant.Core.Statistics.Resampling;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Hansen's test for superior predictive ability: <see cref="RealityCheck"/> with each strategy measured in its own standard errors, and with strategies
/// that are clearly worse than the benchmark left out of the comparison. Statistic: max(0, max over k of sqrt(n) * mean(d_k) / w_k), w_k^2 the long-run
/// variance of d_k under the stationary bootstrap. Source: Hansen, "A test for superior predictive ability" (2005).
/// </summary>
/// <param name="Lower">p-value if every strategy below the benchmark is as good as it: too small, a lower bound.</param>
/// <param name="Consistent">The p-value to use.</param>
/// <param name="Upper">p-value if every strategy equals the benchmark: too large, an upper bound, as the reality check's.</param>
/// <param name="Best">Index of the strategy with the highest mean in standard errors; null when no strategy ever differs from the benchmark.</param>
/// <param name="BlockLength">Mean block length used, in periods.</param>
public sealed record SuperiorAbility(double Lower, double Consistent, double Upper, int? Best, double BlockLength)
{
    private const double Negligible = 1e-12;

    /// <summary>The test. A strategy that differs from the benchmark by the same amount in every period has no standard error and is left out.</summary>
    /// <param name="overBenchmark">For each strategy its returns over the benchmark, all of the same periods, at least 2.</param>
    /// <param name="settings">How to resample; null for the defaults.</param>
    public static SuperiorAbility Of(IReadOnlyList<double[]> overBenchmark, BootstrapSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(overBenchmark);
        settings ??= new BootstrapSettings();
        var bootstrap = new BootstrapMeans(overBenchmark, settings);
        var (means, n) = (bootstrap.Means, overBenchmark[0].Length);
        // standard errors of the means: w_k / sqrt(n)
        var errors = overBenchmark.Select((x, k) => Math.Sqrt(LongRunVariance(x, means[k], 1 / bootstrap.BlockLength) / n)).ToArray();
        var best = Enumerable.Range(0, means.Length).Where(k => errors[k] > 0).Select(k => (int?)k).MaxBy(k => means[k!.Value] / errors[k.Value]);
        var statistic = best is { } index ? Math.Max(0, means[index] / errors[index]) : 0;

        var threshold = -Math.Sqrt(2 * Math.Log(Math.Max(Math.Log(n), 1)));
        var (lower, consistent, upper) = (0, 0, 0);
        var drawn = new double[means.Length];
        for (var draw = 0; draw < settings.Draws; draw++)
        {
            bootstrap.Draw(drawn);
            var (low, middle, high) = (0.0, 0.0, 0.0);
            for (var k = 0; k < drawn.Length; k++)
            {
                if (errors[k] > 0)
                {
                    low = Math.Max(low, (drawn[k] - Math.Max(means[k], 0)) / errors[k]);
                    middle = Math.Max(middle, (drawn[k] - (means[k] / errors[k] >= threshold ? means[k] : 0)) / errors[k]);
                    high = Math.Max(high, (drawn[k] - means[k]) / errors[k]);
                }
            }
            lower += low >= statistic ? 1 : 0;
            consistent += middle >= statistic ? 1 : 0;
            upper += high >= statistic ? 1 : 0;
        }
        var draws = 1.0 + settings.Draws;
        return new SuperiorAbility((1 + lower) / draws, (1 + consistent) / draws, (1 + upper) / draws, best, bootstrap.BlockLength);
    }

    /// <summary>Variance of sqrt(n) times the mean of resampled series, in closed form (Politis and Romano, 1994): autocovariances with the bootstrap's weights.</summary>
    private static double LongRunVariance(double[] values, double mean, double newBlock)
    {
        if (values.Min() == values.Max())
        {
            return 0;
        }
        var (n, variance) = (values.Length, 0.0);
        for (var lag = 0; lag < n; lag++)
        {
            // the series is a circle: lags near n are short the other way round
            var weight = (double)(n - lag) / n * Math.Pow(1 - newBlock, lag) + (double)lag / n * Math.Pow(1 - newBlock, n - lag);
            if (weight < Negligible)
            {
                continue;
            }
            var sum = 0.0;
            for (var i = lag; i < n; i++)
            {
                sum += (values[i] - mean) * (values[i - lag] - mean);
            }
            variance += (lag == 0 ? 1 : 2 * weight) * sum / n;
        }
        return Math.Max(variance, 0);
    }
}
