namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Annualised standard deviation of returns: s * sqrt(periods per year), s the sample deviation (n - 1). Lean's "Annual Standard Deviation".
/// The square root supposes returns without autocorrelation.
/// </summary>
public static class Volatility
{
    /// <summary>Volatility per year, as a fraction; null with fewer than 2 returns, 0 if all are equal.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="periodsPerYear">Periods that make a year.</param>
    public static double? Annual(ReadOnlySpan<double> returns, double periodsPerYear)
    {
        Require.Positive(periodsPerYear, nameof(periodsPerYear));
        return Moments.Of(returns).StandardDeviation * Math.Sqrt(periodsPerYear);
    }

    /// <summary>
    /// Downside deviation per period: sqrt(mean of min(return - target, 0)^2), over all periods and not only those that fell short, as Sortino asks
    /// (Sortino and Price, 1994). Null without returns.
    /// </summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="target">Least acceptable return of a period.</param>
    public static double? Downside(ReadOnlySpan<double> returns, double target)
    {
        Require.Finite(returns, nameof(returns));
        if (returns.IsEmpty)
        {
            return null;
        }
        var squares = 0.0;
        foreach (var value in returns)
        {
            var shortfall = Math.Min(value - target, 0);
            squares += shortfall * shortfall;
        }
        return Math.Sqrt(squares / returns.Length);
    }
}
