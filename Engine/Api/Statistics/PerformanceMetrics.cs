namespace QuantConnect.Statistics;

/// <summary>Names of the summary statistics, as they stand in a result file.</summary>
public static class PerformanceMetrics
{
    /// <summary>Return that the benchmark does not explain.</summary>
    public const string Alpha = "Alpha";

    /// <summary>Standard deviation of the daily returns, annualised.</summary>
    public const string AnnualStandardDeviation = "Annual Standard Deviation";

    /// <summary>Variance of the daily returns, annualised.</summary>
    public const string AnnualVariance = "Annual Variance";

    /// <summary>Average loss per losing transaction, in percent of the capital at the time.</summary>
    public const string AverageLoss = "Average Loss";

    /// <summary>Average gain per winning transaction, in percent of the capital at the time.</summary>
    public const string AverageWin = "Average Win";

    /// <summary>Covariance with the benchmark over its variance.</summary>
    public const string Beta = "Beta";

    /// <summary>Annual growth rate.</summary>
    public const string CompoundingAnnualReturn = "Compounding Annual Return";

    /// <summary>Deepest fall from an earlier high.</summary>
    public const string Drawdown = "Drawdown";

    /// <summary>Capital that the traded markets could carry.</summary>
    public const string EstimatedStrategyCapacity = "Estimated Strategy Capacity";

    /// <summary>Expected result per transaction, in units of the average loss.</summary>
    public const string Expectancy = "Expectancy";

    /// <summary>Portfolio value at the start.</summary>
    public const string StartEquity = "Start Equity";

    /// <summary>Portfolio value at the end.</summary>
    public const string EndEquity = "End Equity";

    /// <summary>Return over the benchmark per unit of tracking error.</summary>
    public const string InformationRatio = "Information Ratio";

    /// <summary>Share of losing transactions.</summary>
    public const string LossRate = "Loss Rate";

    /// <summary>Total return.</summary>
    public const string NetProfit = "Net Profit";

    /// <summary>Probability that the true Sharpe ratio exceeds 1.</summary>
    public const string ProbabilisticSharpeRatio = "Probabilistic Sharpe Ratio";

    /// <summary>Average gain over average loss.</summary>
    public const string ProfitLossRatio = "Profit-Loss Ratio";

    /// <summary>Excess return per unit of volatility.</summary>
    public const string SharpeRatio = "Sharpe Ratio";

    /// <summary>Excess return per unit of downside volatility.</summary>
    public const string SortinoRatio = "Sortino Ratio";

    /// <summary>Fees in the account currency.</summary>
    public const string TotalFees = "Total Fees";

    /// <summary>Number of orders.</summary>
    public const string TotalOrders = "Total Orders";

    /// <summary>Volatility of the difference from the benchmark.</summary>
    public const string TrackingError = "Tracking Error";

    /// <summary>Excess return per unit of beta.</summary>
    public const string TreynorRatio = "Treynor Ratio";

    /// <summary>Share of winning transactions.</summary>
    public const string WinRate = "Win Rate";

    /// <summary>Symbol that limits the capacity.</summary>
    public const string LowestCapacityAsset = "Lowest Capacity Asset";

    /// <summary>Average daily turnover.</summary>
    public const string PortfolioTurnover = "Portfolio Turnover";

    /// <summary>Longest way back to an earlier high, in days.</summary>
    public const string DrawdownRecovery = "Drawdown Recovery";
}
