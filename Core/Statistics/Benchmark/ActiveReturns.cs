namespace Quant.Core.Statistics.Benchmark;

/// <summary>Return over the benchmark, period by period.</summary>
public static class ActiveReturns
{
    /// <summary>Return minus benchmark return of each period.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    public static double[] Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
    {
        Require.Finite(returns, nameof(returns));
        Require.Finite(benchmark, nameof(benchmark));
        Require.SameLength(returns, benchmark, nameof(benchmark));
        var active = new double[returns.Length];
        for (var i = 0; i < active.Length; i++)
        {
            active[i] = returns[i] - benchmark[i];
        }
        return active;
    }
}
