using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Benchmark;

/// <summary>Tracking error: volatility of the returns over the benchmark. Lean's "Tracking Error".</summary>
public static class TrackingError
{
    /// <summary>Deviation per year, as a fraction; null with fewer than 2 periods.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    /// <param name="periodsPerYear">Periods that make a year.</param>
    public static double? Annual(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, double periodsPerYear)
        => Volatility.Annual(ActiveReturns.Of(returns, benchmark), periodsPerYear);
}
