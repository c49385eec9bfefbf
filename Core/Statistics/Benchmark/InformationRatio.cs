using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Benchmark;

/// <summary>
/// Information ratio: mean return over the benchmark, divided by its standard deviation, times sqrt(periods per year): the Sharpe ratio against the
/// benchmark (Goodwin, 1998). Lean subtracts the two compounded annual returns instead.
/// </summary>
public static class InformationRatio
{
    /// <summary>The ratio per year; null with fewer than 2 periods or when the difference never changes.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    /// <param name="periodsPerYear">Periods that make a year.</param>
    public static double? Annual(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, double periodsPerYear)
        => SharpeRatio.Annual(ActiveReturns.Of(returns, benchmark), new ReturnConventions { PeriodsPerYear = periodsPerYear });
}
