using Quant.Core.Statistics.Resampling;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// White's reality check: is the best of many strategies better than the benchmark, given that it is the best of many? The p-value of
/// V = max over k of sqrt(n) * mean(d_k), d_k the performance of strategy k over the benchmark, against the bootstrap distribution of
/// max over k of sqrt(n) * (mean(d_k*) - mean(d_k)). Source: White, "A reality check for data snooping" (2000). Poor strategies in the set weaken it;
/// <see cref="SuperiorAbility"/> does not have that fault.
/// </summary>
/// <param name="PValue">Probability of as good a best strategy without any real advantage: (1 + draws that reach V) / (1 + draws).</param>
/// <param name="Best">Index of the strategy with the highest mean.</param>
/// <param name="BlockLength">Mean block length used, in periods.</param>
public sealed record RealityCheck(double PValue, int Best, double BlockLength)
{
    /// <summary>The test.</summary>
    /// <param name="overBenchmark">For each strategy its returns over the benchmark, all of the same periods, at least 2.</param>
    /// <param name="settings">How to resample; null for the defaults.</param>
    public static RealityCheck Of(IReadOnlyList<double[]> overBenchmark, BootstrapSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(overBenchmark);
        settings ??= new BootstrapSettings();
        var bootstrap = new BootstrapMeans(overBenchmark, settings);
        var means = bootstrap.Means;
        var best = Array.IndexOf(means, means.Max());
        var drawn = new double[means.Length];
        var reached = 0;
        for (var draw = 0; draw < settings.Draws; draw++)
        {
            bootstrap.Draw(drawn);
            var maximum = double.NegativeInfinity;
            for (var k = 0; k < drawn.Length; k++)
            {
                maximum = Math.Max(maximum, drawn[k] - means[k]);
            }
            reached += maximum >= means[best] ? 1 : 0;
        }
        return new RealityCheck((1.0 + reached) / (1.0 + settings.Draws), best, bootstrap.BlockLength);
    }
}
