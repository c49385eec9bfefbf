namespace QuantConnect.Statistics;

/// <summary>What a list of closed trades amounts to; money in the account currency, before fees.</summary>
public partial class TradeStatistics
{
    /// <summary>Statistics of no trades.</summary>
    public TradeStatistics()
    {
    }

    /// <summary>Statistics of <paramref name="trades"/>, taken in the given order.</summary>
    public TradeStatistics(IEnumerable<Trade> trades) => new Accumulator(this).Run(trades);

    /// <summary>Entry of the earliest trade (UTC), null if there is none.</summary>
    public DateTime? StartDateTime { get; set; }

    /// <summary>Exit of the latest trade (UTC), null if there is none.</summary>
    public DateTime? EndDateTime { get; set; }

    /// <summary>Number of trades.</summary>
    public int TotalNumberOfTrades { get; set; }

    /// <summary>Trades that count as wins.</summary>
    public int NumberOfWinningTrades { get; set; }

    /// <summary>All others.</summary>
    public int NumberOfLosingTrades { get; set; }

    /// <summary>Sum of profits and losses, before fees.</summary>
    public decimal TotalProfitLoss { get; set; }

    /// <summary>Sum of the profits.</summary>
    public decimal TotalProfit { get; set; }

    /// <summary>Sum of the losses (0 or less).</summary>
    public decimal TotalLoss { get; set; }

    /// <summary>Largest profit of one trade.</summary>
    public decimal LargestProfit { get; set; }

    /// <summary>Largest loss of one trade (0 or less).</summary>
    public decimal LargestLoss { get; set; }

    /// <summary>Average result of a trade.</summary>
    public decimal AverageProfitLoss { get; set; }

    /// <summary>Average of the profits.</summary>
    public decimal AverageProfit { get; set; }

    /// <summary>Average of the losses (0 or less).</summary>
    public decimal AverageLoss { get; set; }

    /// <summary>Average time in a trade.</summary>
    public TimeSpan AverageTradeDuration { get; set; }

    /// <summary>Average time in a profitable trade.</summary>
    public TimeSpan AverageWinningTradeDuration { get; set; }

    /// <summary>Average time in a losing trade.</summary>
    public TimeSpan AverageLosingTradeDuration { get; set; }

    /// <summary>Median (upper, for an even number) time in a trade.</summary>
    public TimeSpan MedianTradeDuration { get; set; }

    /// <summary>Median time in a profitable trade.</summary>
    public TimeSpan MedianWinningTradeDuration { get; set; }

    /// <summary>Median time in a losing trade.</summary>
    public TimeSpan MedianLosingTradeDuration { get; set; }

    /// <summary>Longest series of wins.</summary>
    public int MaxConsecutiveWinningTrades { get; set; }

    /// <summary>Longest series of losses.</summary>
    public int MaxConsecutiveLosingTrades { get; set; }

    /// <summary>Average profit over average loss; 0 without losses.</summary>
    public decimal ProfitLossRatio { get; set; }

    /// <summary>Wins over losses; 10 without losses, 0 without trades.</summary>
    public decimal WinLossRatio { get; set; }

    /// <summary>Wins over all trades; 0 without trades.</summary>
    public decimal WinRate { get; set; }

    /// <summary>Losses over all trades; 0 without trades.</summary>
    public decimal LossRate { get; set; }

    /// <summary>Average maximum adverse excursion.</summary>
    public decimal AverageMAE { get; set; }

    /// <summary>Average maximum favourable excursion.</summary>
    public decimal AverageMFE { get; set; }

    /// <summary>Worst adverse excursion of one trade.</summary>
    public decimal LargestMAE { get; set; }

    /// <summary>Best favourable excursion of one trade.</summary>
    public decimal LargestMFE { get; set; }

    /// <summary>Deepest fall of the summed results of closed trades (0 or less).</summary>
    public decimal MaximumClosedTradeDrawdown { get; set; }

    /// <summary>The same with the excursions inside the trades (0 or less).</summary>
    public decimal MaximumIntraTradeDrawdown { get; set; }

    /// <summary>Sample standard deviation of the results.</summary>
    public decimal ProfitLossStandardDeviation { get; set; }

    /// <summary>Sample standard deviation of the losses.</summary>
    public decimal ProfitLossDownsideDeviation { get; set; }

    /// <summary>Total profit over total loss; 10 without losses, 0 without profit.</summary>
    public decimal ProfitFactor { get; set; }

    /// <summary>Average result over its standard deviation.</summary>
    public decimal SharpeRatio { get; set; }

    /// <summary>Average result over the downside deviation.</summary>
    public decimal SortinoRatio { get; set; }

    /// <summary>Total result over the deepest closed-trade drawdown; 10 without one.</summary>
    public decimal ProfitToMaxDrawdownRatio { get; set; }

    /// <summary>Largest profit given back within one trade.</summary>
    public decimal MaximumEndTradeDrawdown { get; set; }

    /// <summary>Average result less average favourable excursion.</summary>
    public decimal AverageEndTradeDrawdown { get; set; }

    /// <summary>Longest time between two highs of the summed results.</summary>
    public TimeSpan MaximumDrawdownDuration { get; set; }

    /// <summary>Sum of the fees of the trades.</summary>
    public decimal TotalFees { get; set; }
}
