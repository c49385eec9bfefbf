using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using QuantConnect.Data;

namespace QuantConnect.Statistics;

public partial class PortfolioStatistics
{
    private const int ValueAtRiskDigits = 3;

    /// <summary>Computes the statistics; all but equity and turnover stay 0 without capital or with fewer than 2 returns.</summary>
    /// <param name="profitLoss">Result of each closing transaction, by UTC time.</param>
    /// <param name="equity">Portfolio values, by UTC time.</param>
    /// <param name="portfolioTurnover">Daily turnover as a fraction of the portfolio.</param>
    /// <param name="listPerformance">Daily returns as fractions.</param>
    /// <param name="listBenchmark">Daily returns of the benchmark, aligned with <paramref name="listPerformance"/>.</param>
    /// <param name="startingCapital">Portfolio value at the start.</param>
    /// <param name="riskFreeInterestRateModel">Annual risk-free rates; averaged over the times of <paramref name="equity"/>.</param>
    /// <param name="tradingDaysPerYear">Days that make a year, usually 252 or 365.</param>
    /// <param name="winCount">Number of wins if it differs from that of positive results (exercised options).</param>
    /// <param name="lossCount">Number of losses, likewise; both or neither.</param>
    public PortfolioStatistics(
        SortedDictionary<DateTime, decimal> profitLoss,
        SortedDictionary<DateTime, decimal> equity,
        SortedDictionary<DateTime, decimal> portfolioTurnover,
        List<double> listPerformance,
        List<double> listBenchmark,
        decimal startingCapital,
        IRiskFreeInterestRateModel riskFreeInterestRateModel,
        int tradingDaysPerYear,
        int? winCount = null,
        int? lossCount = null)
        : this(
            TimedValues.From(profitLoss),
            TimedValues.From(equity),
            TimedValues.From(portfolioTurnover),
            listPerformance,
            listBenchmark,
            startingCapital,
            riskFreeInterestRateModel,
            tradingDaysPerYear,
            winCount,
            lossCount)
    {
    }

    internal PortfolioStatistics(
        TimedValues profitLoss,
        TimedValues equity,
        TimedValues turnover,
        List<double> returns,
        List<double> benchmark,
        decimal startingCapital,
        IRiskFreeInterestRateModel riskFree,
        int daysPerYear,
        int? wins,
        int? losses)
    {
        StartEquity = startingCapital;
        EndEquity = equity.LastValue;
        if (turnover.Count > 0)
        {
            PortfolioTurnover = turnover.Average();
        }

        if (startingCapital == 0 || benchmark.Count < 2 || returns.Count < 2)
        {
            return;
        }

        RateTransactions(profitLoss, startingCapital, wins, losses);
        RateEquity(equity, startingCapital);
        RateReturns(returns, benchmark, riskFree.GetAverageRiskFreeRate(equity), daysPerYear);
        ValueAtRisk99 = ValueAtRisk(returns, daysPerYear, 0.99d);
        ValueAtRisk95 = ValueAtRisk(returns, daysPerYear, 0.95d);
    }

    private void RateTransactions(TimedValues profitLoss, decimal capital, int? wins, int? losses)
    {
        var (gained, lost, gains, drops) = (0m, 0m, 0, 0);
        foreach (var result in profitLoss.Values)
        {
            if (result > 0)
            {
                gained += result / capital;
                gains++;
            }
            else
            {
                lost += result / capital;
                drops++;
            }

            capital += result;
        }

        AverageWinRate = gains == 0 ? 0 : gained / gains;
        AverageLossRate = drops == 0 ? 0 : lost / drops;
        ProfitLossRatio = AverageLossRate == 0 ? 0 : AverageWinRate / Math.Abs(AverageLossRate);
        if (wins.HasValue && losses.HasValue)
        {
            (gains, drops) = (wins.Value, losses.Value);
        }

        var count = gains + drops;
        WinRate = count == 0 ? 0 : (decimal)gains / count;
        LossRate = count == 0 ? 0 : (decimal)drops / count;
        Expectancy = (WinRate * ProfitLossRatio) - LossRate;
    }

    private void RateEquity(TimedValues equity, decimal startingCapital)
    {
        var years = (decimal)(equity.LastTime - equity.FirstTime).TotalDays / 365;
        var drawdown = Statistics.CalculateDrawdownMetrics(equity, 3);
        TotalNetProfit = (equity.LastValue / startingCapital) - 1;
        CompoundingAnnualReturn = Statistics.CompoundingAnnualPerformance(startingCapital, equity.LastValue, years);
        Drawdown = drawdown.Drawdown;
        DrawdownRecovery = drawdown.DrawdownRecovery;
    }

    private void RateReturns(List<double> returns, List<double> benchmark, decimal riskFreeRate, int daysPerYear)
    {
        AnnualVariance = Statistics.AnnualVariance(returns, daysPerYear).SafeDecimalCast();
        AnnualStandardDeviation = (decimal)Math.Sqrt((double)AnnualVariance);
        var benchmarkReturn = AnnualReturn(benchmark, daysPerYear);
        var annualReturn = AnnualReturn(returns, daysPerYear);
        SharpeRatio = AnnualStandardDeviation == 0 ? 0 : Statistics.SharpeRatio(annualReturn, AnnualStandardDeviation, riskFreeRate);
        var downside = Statistics.AnnualDownsideStandardDeviation(returns, daysPerYear).SafeDecimalCast();
        SortinoRatio = downside == 0 ? 0 : Statistics.SharpeRatio(annualReturn, downside, riskFreeRate);

        var benchmarkVariance = benchmark.Variance();
        Beta = benchmarkVariance.IsNaNOrZero() ? 0 : (decimal)(returns.Covariance(benchmark) / benchmarkVariance);
        Alpha = Beta == 0 ? 0 : annualReturn - (riskFreeRate + (Beta * (benchmarkReturn - riskFreeRate)));
        TreynorRatio = Beta == 0 ? 0 : ((double)annualReturn - (double)riskFreeRate).SafeDecimalCast().SafeDivision(Beta);
        TrackingError = (decimal)Statistics.TrackingError(returns, benchmark, daysPerYear);
        InformationRatio = TrackingError == 0 ? 0 : ((double)annualReturn - (double)benchmarkReturn).SafeDecimalCast().SafeDivision(TrackingError);

        // a Sharpe ratio of 1 a year, per day
        var target = 1.0d / Math.Sqrt(daysPerYear);
        ProbabilisticSharpeRatio = Statistics.ProbabilisticSharpeRatio(returns, target, (double)riskFreeRate / daysPerYear).SafeDecimalCast();
    }

    private static decimal AnnualReturn(List<double> returns, int daysPerYear)
    {
        var annual = Statistics.AnnualPerformance(returns, daysPerYear);
        return double.IsFinite(annual)
            ? annual.SafeDecimalCast()
            : throw new ArgumentException($"The average daily return {returns.Average():R} cannot be annualised over {daysPerYear} days.");
    }

    private static decimal ValueAtRisk(List<double> returns, int days, double confidence)
    {
        var recent = returns.GetRange(Math.Max(0, returns.Count - days), Math.Min(days, returns.Count));
        var quantile = Normal.InvCDF(recent.Mean(), recent.StandardDeviation(), 1 - confidence);
        return Math.Round((decimal)quantile, ValueAtRiskDigits);
    }
}
