namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Turnover: value bought and sold in a period, as a fraction of the account. Lean's "Portfolio Turnover" is the mean per day.
/// </summary>
public static class Turnover
{
    /// <summary>Mean turnover per period; null without periods.</summary>
    /// <param name="turnover">Traded value over account value of each period, 0 or more.</param>
    public static double? PerPeriod(ReadOnlySpan<double> turnover) => Moments.Of(turnover).Mean;

    /// <summary>Mean turnover times periods per year: 2 means that the account was bought and sold once in a year. Null without periods.</summary>
    /// <param name="turnover">Traded value over account value of each period, 0 or more.</param>
    /// <param name="periodsPerYear">Periods that make a year.</param>
    public static double? Annual(ReadOnlySpan<double> turnover, double periodsPerYear)
    {
        Require.Positive(periodsPerYear, nameof(periodsPerYear));
        return PerPeriod(turnover) * periodsPerYear;
    }
}
