using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Benchmark;

/// <summary>
/// Jensen's alpha: mean excess return that beta does not explain, times periods per year: (mean - rf) - beta * (benchmark mean - rf).
/// Source: Jensen, "The performance of mutual funds in the period 1945-1964" (1968). Lean compounds the two means to years before it subtracts,
/// and reports 0 when beta is 0.
/// </summary>
public static class Alpha
{
    /// <summary>Alpha per year, as a fraction; null where beta is undefined.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="benchmark">Returns of the benchmark in the same periods.</param>
    /// <param name="conventions">Periods per year and risk-free rate.</param>
    public static double? Annual(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, ReturnConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        var free = conventions.RiskFreePerPeriod;
        return (Moments.Of(returns).Mean - free - Beta.Of(returns, benchmark) * (Moments.Of(benchmark).Mean - free)) * conventions.PeriodsPerYear;
    }
}
