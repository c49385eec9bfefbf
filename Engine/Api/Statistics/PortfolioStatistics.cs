namespace QuantConnect.Statistics;

/// <summary>What the equity curve and its benchmark amount to. Daily returns, annualised with the trading days of a year.</summary>
public partial class PortfolioStatistics
{
    /// <summary>All zero.</summary>
    public PortfolioStatistics()
    {
    }

    /// <summary>Average gain per winning transaction, as a fraction of the capital at the time.</summary>
    public decimal AverageWinRate { get; set; }

    /// <summary>Average loss per losing transaction, as a fraction of the capital at the time (0 or less).</summary>
    public decimal AverageLossRate { get; set; }

    /// <summary>Average gain over average loss; 0 without losses.</summary>
    public decimal ProfitLossRatio { get; set; }

    /// <summary>Winning transactions over all; 0 without any.</summary>
    public decimal WinRate { get; set; }

    /// <summary>Losing transactions over all; 0 without any.</summary>
    public decimal LossRate { get; set; }

    /// <summary>Win rate times profit-loss ratio, less loss rate.</summary>
    public decimal Expectancy { get; set; }

    /// <summary>Portfolio value at the start.</summary>
    public decimal StartEquity { get; set; }

    /// <summary>Portfolio value at the end.</summary>
    public decimal EndEquity { get; set; }

    /// <summary>Growth rate per 365 days, as a fraction.</summary>
    public decimal CompoundingAnnualReturn { get; set; }

    /// <summary>Deepest fall from an earlier high, as a positive fraction, 3 digits.</summary>
    public decimal Drawdown { get; set; }

    /// <summary>Total return, as a fraction.</summary>
    public decimal TotalNetProfit { get; set; }

    /// <summary>Annual return less risk-free rate, over the annual standard deviation.</summary>
    public decimal SharpeRatio { get; set; }

    /// <summary>Probability that the true Sharpe ratio exceeds 1 a year.</summary>
    public decimal ProbabilisticSharpeRatio { get; set; }

    /// <summary>Annual return less risk-free rate, over the annual downside deviation.</summary>
    public decimal SortinoRatio { get; set; }

    /// <summary>Annual return not explained by risk-free rate and beta; 0 when beta is 0.</summary>
    public decimal Alpha { get; set; }

    /// <summary>Covariance with the benchmark over its variance.</summary>
    public decimal Beta { get; set; }

    /// <summary>Standard deviation of daily returns, annualised.</summary>
    public decimal AnnualStandardDeviation { get; set; }

    /// <summary>Variance of daily returns, annualised.</summary>
    public decimal AnnualVariance { get; set; }

    /// <summary>Annual return over the benchmark per unit of tracking error.</summary>
    public decimal InformationRatio { get; set; }

    /// <summary>Annualised standard deviation of the daily difference from the benchmark.</summary>
    public decimal TrackingError { get; set; }

    /// <summary>Annual return less risk-free rate, over beta.</summary>
    public decimal TreynorRatio { get; set; }

    /// <summary>Average daily turnover, as a fraction of the portfolio.</summary>
    public decimal PortfolioTurnover { get; set; }

    /// <summary>Normal one-day value at risk, 99 %, of the last year, as a (negative) return, 3 digits.</summary>
    public decimal ValueAtRisk99 { get; set; }

    /// <summary>The same at 95 %.</summary>
    public decimal ValueAtRisk95 { get; set; }

    /// <summary>Longest way back to an earlier high, in whole days.</summary>
    public int DrawdownRecovery { get; set; }
}
