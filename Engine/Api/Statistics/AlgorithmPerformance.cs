using QuantConnect.Data;

namespace QuantConnect.Statistics;

/// <summary>Trade and portfolio statistics of one period.</summary>
public class AlgorithmPerformance
{
    // there are dozens of rolling periods, which only a full result file shows: computed when somebody looks
    private Lazy<TradeStatistics> _tradeStatistics;

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
        _tradeStatistics = other._tradeStatistics;
        PortfolioStatistics = other.PortfolioStatistics;
        ClosedTrades = other.ClosedTrades;
    }

    internal AlgorithmPerformance(List<Trade> trades, PortfolioStatistics portfolio)
    {
        _tradeStatistics = new Lazy<TradeStatistics>(() => new TradeStatistics(trades));
        PortfolioStatistics = portfolio;
        ClosedTrades = trades;
    }

    /// <summary>Statistics of the closed trades.</summary>
    public TradeStatistics TradeStatistics
    {
        get => _tradeStatistics.Value;
        set => _tradeStatistics = new Lazy<TradeStatistics>(value);
    }

    /// <summary>Statistics of the equity curve.</summary>
    public PortfolioStatistics PortfolioStatistics { get; set; }

    /// <summary>The closed trades.</summary>
    public List<Trade> ClosedTrades { get; set; }
}
