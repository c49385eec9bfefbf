using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace QuantConnect.Statistics;

/// <summary>
/// The formulas behind the statistics. Returns are fractions per period; variances are those of a sample (n - 1).
/// Lists are handed to MathNet as lists, not arrays: it sums them differently in the last digits.
/// </summary>
public class Statistics
{
    /// <summary>(final / starting) ^ (1 / years) - 1; 0 without years, capital or result.</summary>
    public static decimal CompoundingAnnualPerformance(decimal startingCapital, decimal finalCapital, decimal years)
    {
        if (years == 0 || startingCapital == 0)
        {
            return 0;
        }

        var growth = Math.Pow((double)finalCapital / (double)startingCapital, 1 / (double)years) - 1;
        return double.IsFinite(growth) ? growth.SafeDecimalCast() : 0;
    }

    /// <summary>(1 + average return) ^ periods per year - 1.</summary>
    public static double AnnualPerformance(List<double> performance, double tradingDaysPerYear) =>
        Math.Pow(Average(performance) + 1, tradingDaysPerYear) - 1;

    /// <summary>Variance times periods per year; 0 if it is undefined.</summary>
    public static double AnnualVariance(List<double> performance, double tradingDaysPerYear)
    {
        // of an array: the same sums as of a list, without its enumerator, which no image holds
        var variance = performance.ToArray().Variance();
        return Undefined(variance) ? 0 : variance * tradingDaysPerYear;
    }

    /// <summary>Square root of <see cref="AnnualVariance"/>.</summary>
    public static double AnnualStandardDeviation(List<double> performance, double tradingDaysPerYear) =>
        Math.Sqrt(AnnualVariance(performance, tradingDaysPerYear));

    /// <summary><see cref="AnnualVariance"/> of the returns below <paramref name="minimumAcceptableReturn"/>.</summary>
    public static double AnnualDownsideVariance(List<double> performance, double tradingDaysPerYear, double minimumAcceptableReturn = 0) =>
        AnnualVariance(performance.FindAll(value => value < minimumAcceptableReturn), tradingDaysPerYear);

    /// <summary>Square root of <see cref="AnnualDownsideVariance"/>.</summary>
    public static double AnnualDownsideStandardDeviation(List<double> performance, double tradingDaysPerYear, double minimumAcceptableReturn = 0) =>
        Math.Sqrt(AnnualDownsideVariance(performance, tradingDaysPerYear, minimumAcceptableReturn));

    /// <summary>Annual standard deviation of the differences; 0 if the lists are not of one length.</summary>
    public static double TrackingError(List<double> algoPerformance, List<double> benchmarkPerformance, double tradingDaysPerYear)
    {
        if (algoPerformance.Count != benchmarkPerformance.Count)
        {
            return 0;
        }

        var differences = new List<double>(algoPerformance.Count);
        for (var i = 0; i < algoPerformance.Count; i++)
        {
            differences.Add(algoPerformance[i] - benchmarkPerformance[i]);
        }

        return AnnualStandardDeviation(differences, tradingDaysPerYear);
    }

    /// <summary>(performance - risk-free rate) / deviation; 0 without deviation.</summary>
    public static double SharpeRatio(double averagePerformance, double standardDeviation, double riskFreeRate) =>
        standardDeviation == 0 ? 0 : (averagePerformance - riskFreeRate) / standardDeviation;

    /// <summary>(performance - risk-free rate) / deviation, computed in double; 0 without deviation.</summary>
    public static decimal SharpeRatio(decimal averagePerformance, decimal standardDeviation, decimal riskFreeRate) =>
        SharpeRatio((double)averagePerformance, (double)standardDeviation, (double)riskFreeRate).SafeDecimalCast();

    /// <summary>Annualised Sharpe ratio of <paramref name="algoPerformance"/>; the risk-free rate is annual.</summary>
    public static double SharpeRatio(List<double> algoPerformance, double riskFreeRate, double tradingDaysPerYear) =>
        SharpeRatio(AnnualPerformance(algoPerformance, tradingDaysPerYear), AnnualStandardDeviation(algoPerformance, tradingDaysPerYear), riskFreeRate);

    /// <summary>As the Sharpe ratio, with the deviation of the returns below <paramref name="minimumAcceptableReturn"/>.</summary>
    public static double SortinoRatio(List<double> algoPerformance, double riskFreeRate, double tradingDaysPerYear, double minimumAcceptableReturn = 0) =>
        SharpeRatio(
            AnnualPerformance(algoPerformance, tradingDaysPerYear),
            AnnualDownsideStandardDeviation(algoPerformance, tradingDaysPerYear, minimumAcceptableReturn),
            riskFreeRate);

    /// <summary>
    /// Probability that the true Sharpe ratio exceeds <paramref name="benchmarkSharpeRatio"/>, allowing for skewness and
    /// kurtosis (Bailey and López de Prado, 2012); both ratios and the rate are per period. 0 if it is undefined.
    /// </summary>
    public static double ProbabilisticSharpeRatio(List<double> listPerformance, double benchmarkSharpeRatio, double riskFreeRate = 0)
    {
        var sharpe = ObservedSharpeRatio(listPerformance, riskFreeRate);
        var asymmetry = listPerformance.Skewness() * sharpe;
        var tails = (listPerformance.Kurtosis() - 1) / 4 * Math.Pow(sharpe, 2);
        var deviation = Math.Pow((1 - asymmetry + tails) / (listPerformance.Count - 1), 0.5);
        if (double.IsNaN(deviation))
        {
            return 0;
        }

        var score = Undefined(deviation) ? 0 : (sharpe - benchmarkSharpeRatio) / deviation;
        return Normal.CDF(0, 1, score);
    }

    /// <summary>Sharpe ratio per period, not annualised; 0 if it is undefined.</summary>
    public static double ObservedSharpeRatio(List<double> listPerformance, double riskFreeRate = 0)
    {
        var excess = Average(listPerformance) - riskFreeRate;
        var deviation = listPerformance.StandardDeviation();
        return Undefined(deviation) ? 0 : excess / deviation;
    }

    /// <summary>(current / high - 1) in percent, rounded.</summary>
    /// <exception cref="ArgumentException"><paramref name="high"/> is 0.</exception>
    public static decimal DrawdownPercent(decimal current, decimal high, int roundingDecimals = 2) => high == 0
        ? throw new ArgumentException("A drawdown needs a high that is not 0.", nameof(high))
        : Math.Round(((current / high) - 1) * 100, roundingDecimals);

    /// <summary>Deepest fall, rounded, and longest recovery of an equity curve.</summary>
    public static DrawdownMetrics CalculateDrawdownMetrics(SortedDictionary<DateTime, decimal> equityOverTime, int rounding = 2) =>
        CalculateDrawdownMetrics(TimedValues.From(equityOverTime), rounding);

    internal static DrawdownMetrics CalculateDrawdownMetrics(TimedValues equity, int rounding)
    {
        var times = equity.Times;
        var values = equity.Values;
        var deepest = 0m;
        var longest = TimeSpan.Zero;
        if (values.Length < 2)
        {
            return new DrawdownMetrics(0, 0);
        }

        // of all values below a high the lowest has fallen deepest: one division per high, not one per value
        var (high, highTime, lowest) = (values[0], times[0], values[0]);
        for (var i = 0; i < values.Length && high != 0; i++)
        {
            if (values[i] < high)
            {
                lowest = Math.Min(lowest, values[i]);
                continue;
            }

            if (Fall(lowest, high) is < 0 and var fall)
            {
                deepest = Math.Min(deepest, fall);
                longest = times[i] - highTime > longest ? times[i] - highTime : longest;
            }

            (high, highTime, lowest) = (values[i], times[i], values[i]);
        }

        if (high == 0)
        {
            return new DrawdownMetrics(0, 0);
        }

        deepest = Math.Min(deepest, Fall(lowest, high));
        return new DrawdownMetrics(Math.Round(Math.Abs(deepest), rounding), (int)(decimal)longest.TotalDays);
    }

    private static decimal Fall(decimal value, decimal high) => value < high ? (value / high) - 1 : 0;

    private static double Average(List<double> values)
    {
        if (values.Count == 0)
        {
            throw new InvalidOperationException("There is no average of no values.");
        }

        var sum = 0.0;
        for (var i = 0; i < values.Count; i++)
        {
            sum += values[i];
        }

        return sum / values.Count;
    }

    private static bool Undefined(double value) => double.IsNaN(value) || Math.Abs(value) < double.Epsilon;
}
