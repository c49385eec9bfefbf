using QuantConnect.Data;

namespace QuantConnect.Statistics;

/// <summary>Trade and portfolio statistics of one period.</summary>
public class AlgorithmPerformance
{
    /// <summary>Computes the statistics; the arguments are those of the portfolio statistics.</summary>
    public AlgorithmPerformance(
        List<Trade> trades,
        SortedDictionary<DateTime, decimal> profitLoss,
        SortedDictionary<DateTime, decimal> equity,
        SortedDictionary<DateTime, decimal> portfolioTurnover,
        List<double> listPerformance,
        List<double> listBenchmark,
        decimal startingCapital,
        int winningTransactions,
        int losingTransactions,
        IRiskFreeInterestRateModel riskFreeInterestRateModel,
        int tradingDaysPerYear)
        : this(trades, new PortfolioStatistics(
            profitLoss,
            equity,
            portfolioTurnover,
            listPerformance,
            listBenchmark,
            startingCapital,
            riskFreeInterestRateModel,
            tradingDaysPerYear,
            winningTransactions,
            losingTransactions))
    {
    }

    /// <summary>Statistics of nothing.</summary>
    public AlgorithmPerformance()
        : this([], new PortfolioStatistics())
    {
    }

    /// <summary>Shares the parts of <paramref name="other"/>.</summary>
    public AlgorithmPerformance(AlgorithmPerformance other)
    {
        TradeStatistics = other.TradeStatistics;
        PortfolioStatistics = other.PortfolioStatistics;
        ClosedTrades = other.ClosedTrades;
    }

    internal AlgorithmPerformance(List<Trade> trades, PortfolioStatistics portfolio)
    {
        TradeStatistics = new TradeStatistics(trades);
        PortfolioStatistics = portfolio;
        ClosedTrades = trades;
    }

    /// <summary>Statistics of the closed trades.</summary>
    public TradeStatistics TradeStatistics { get; set; }

    /// <summary>Statistics of the equity curve.</summary>
    public PortfolioStatistics PortfolioStatistics { get; set; }

    /// <summary>The closed trades.</summary>
    public List<Trade> ClosedTrades { get; set; }
}
