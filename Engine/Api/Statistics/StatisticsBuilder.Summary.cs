using System.Globalization;

namespace QuantConnect.Statistics;

public static partial class StatisticsBuilder
{
    private static Dictionary<string, string> Summarise(AlgorithmPerformance total, CapacityEstimate? estimate, decimal fees, int orders, string currency)
    {
        var p = total.PortfolioStatistics;
        var capacity = estimate?.Capacity ?? 0m;
        var smallest = estimate?.LowestCapacityAsset;
        return new Dictionary<string, string>
        {
            [PerformanceMetrics.TotalOrders] = Text(orders),
            [PerformanceMetrics.AverageWin] = Percent(p.AverageWinRate, 2),
            [PerformanceMetrics.AverageLoss] = Percent(p.AverageLossRate, 2),
            [PerformanceMetrics.CompoundingAnnualReturn] = Percent(p.CompoundingAnnualReturn, 3),
            [PerformanceMetrics.Drawdown] = Percent(p.Drawdown, 3),
            [PerformanceMetrics.Expectancy] = Text(Math.Round(p.Expectancy, 3)),
            [PerformanceMetrics.StartEquity] = Text(Math.Round(p.StartEquity, 2)),
            [PerformanceMetrics.EndEquity] = Text(Math.Round(p.EndEquity, 2)),
            [PerformanceMetrics.NetProfit] = Percent(p.TotalNetProfit, 3),
            [PerformanceMetrics.SharpeRatio] = Ratio(p.SharpeRatio),
            [PerformanceMetrics.SortinoRatio] = Ratio(p.SortinoRatio),
            [PerformanceMetrics.ProbabilisticSharpeRatio] = Percent(p.ProbabilisticSharpeRatio, 3),
            [PerformanceMetrics.LossRate] = Percent(p.LossRate, 0),
            [PerformanceMetrics.WinRate] = Percent(p.WinRate, 0),
            [PerformanceMetrics.ProfitLossRatio] = Text(Math.Round(p.ProfitLossRatio, 2)),
            [PerformanceMetrics.Alpha] = Ratio(p.Alpha),
            [PerformanceMetrics.Beta] = Ratio(p.Beta),
            [PerformanceMetrics.AnnualStandardDeviation] = Ratio(p.AnnualStandardDeviation),
            [PerformanceMetrics.AnnualVariance] = Ratio(p.AnnualVariance),
            [PerformanceMetrics.InformationRatio] = Ratio(p.InformationRatio),
            [PerformanceMetrics.TrackingError] = Ratio(p.TrackingError),
            [PerformanceMetrics.TreynorRatio] = Ratio(p.TreynorRatio),
            [PerformanceMetrics.TotalFees] = currency + fees.ToString("0.00", CultureInfo.InvariantCulture),
            [PerformanceMetrics.EstimatedStrategyCapacity] = currency + Text(capacity.RoundToSignificantDigits(2)),
            [PerformanceMetrics.LowestCapacityAsset] = smallest is null || smallest == Symbol.Empty ? string.Empty : smallest.ID.ToString(),
            [PerformanceMetrics.PortfolioTurnover] = Percent(p.PortfolioTurnover, 2),
            [PerformanceMetrics.DrawdownRecovery] = Text(p.DrawdownRecovery),
        };
    }

    // decimals keep the zeros of their scale
    private static string Percent(decimal fraction, int digits) => Text(Math.Round(fraction.SafeMultiply100(), digits)) + "%";

    // doubles do not, and their midpoints round as binary numbers do
    private static string Ratio(decimal value) => Text(Math.Round((double)value, 3));

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
