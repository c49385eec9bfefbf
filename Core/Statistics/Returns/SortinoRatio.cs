namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Sortino ratio: mean excess return over the downside deviation below the same target, annualised by sqrt(periods per year).
/// Source: Sortino and Price, "Performance measurement in a downside risk framework" (1994). Lean divides by the sample deviation of the
/// negative returns around their own mean, which does not grow when all losses are equally large.
/// </summary>
public static class SortinoRatio
{
    /// <summary>The ratio per year with the risk-free rate as target; null without returns or when no return falls short of the target.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="conventions">Periods per year and risk-free rate.</param>
    public static double? Annual(ReadOnlySpan<double> returns, ReturnConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        var target = conventions.RiskFreePerPeriod;
        return Volatility.Downside(returns, target) is { } downside and > 0
            ? (Moments.Of(returns).Mean - target) / downside * Math.Sqrt(conventions.PeriodsPerYear)
            : null;
    }
}
