namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Sharpe ratio: mean excess return over its standard deviation (Sharpe, "The Sharpe ratio", 1994). Annualised by sqrt(periods per year).
/// Lean puts the compounded annual return, (1 + mean)^periods - 1, in the place of mean * periods; its value is higher for the same good returns.
/// </summary>
public static class SharpeRatio
{
    /// <summary>(mean - risk-free rate) / s, not annualised: what the statistics of honesty take. Null with fewer than 2 returns or without dispersion.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="riskFreePerPeriod">Risk-free rate of one period.</param>
    public static double? PerPeriod(ReadOnlySpan<double> returns, double riskFreePerPeriod = 0)
    {
        var moments = Moments.Of(returns);
        return moments.StandardDeviation is { } deviation and > 0 ? (moments.Mean - riskFreePerPeriod) / deviation : null;
    }

    /// <summary>The ratio per year; null with fewer than 2 returns or without dispersion.</summary>
    /// <param name="returns">Returns per period, as fractions.</param>
    /// <param name="conventions">Periods per year and risk-free rate.</param>
    public static double? Annual(ReadOnlySpan<double> returns, ReturnConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return PerPeriod(returns, conventions.RiskFreePerPeriod) * Math.Sqrt(conventions.PeriodsPerYear);
    }
}
