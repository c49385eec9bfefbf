using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Benchmark;

/// <summary>Beta: covariance with the benchmark over the benchmark's variance; how much a move of the benchmark moves the account. Lean's "Beta".</summary>
public static class Beta
{
    /// <summary>The slope; null with fewer than 2 periods or when the benchmark does not move.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    public static double? Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
        => Regression.Covariance(returns, benchmark) is { } covariance && Moments.Of(benchmark).Variance is { } variance and > 0 ? covariance / variance : null;
}
