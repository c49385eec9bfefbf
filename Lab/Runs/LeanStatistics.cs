using System.Globalization;
using Quant.Lab.Runs.Rows;
using QuantConnect.Statistics;

namespace Quant.Lab.Runs;

/// <summary>
/// Lean's statistics as <see cref="RunStatistics"/>. Lean writes 0, or 10 for a ratio without losses, where a figure is undefined; here it is null. Lean judges trades
/// before fees; win rate and profit factor here are after fees, since fees are what turns many a strategy.
/// </summary>
public static class LeanStatistics
{
    /// <summary>The figures of a run.</summary>
    /// <param name="portfolio">Statistics of the equity curve.</param>
    /// <param name="summary">Lean's summary texts, which alone have the fees of all orders.</param>
    /// <param name="trades">Closed trades.</param>
    /// <param name="orders">Number of orders.</param>
    public static RunStatistics Of(PortfolioStatistics portfolio, IReadOnlyDictionary<string, string> summary, IReadOnlyList<TradeRow> trades, int orders)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(trades);
        var (profit, loss, wins) = (0m, 0m, 0);
        foreach (var trade in trades)
        {
            profit += Math.Max(0, trade.NetProfit);
            loss += Math.Max(0, -trade.NetProfit);
            wins += trade.NetProfit > 0 ? 1 : 0;
        }
        var hasEquity = portfolio.StartEquity != 0;
        var varies = portfolio.AnnualStandardDeviation != 0;
        return new RunStatistics
        {
            StartEquity = hasEquity ? portfolio.StartEquity : null,
            EndEquity = hasEquity ? portfolio.EndEquity : null,
            TotalReturn = hasEquity ? portfolio.TotalNetProfit : null,
            Cagr = hasEquity ? portfolio.CompoundingAnnualReturn : null,
            Sharpe = varies ? portfolio.SharpeRatio : null,
            // both ratios have the same numerator: a Sortino of 0 beside a Sharpe that is not 0 has no denominator
            Sortino = varies && !(portfolio.SortinoRatio == 0 && portfolio.SharpeRatio != 0) ? portfolio.SortinoRatio : null,
            MaxDrawdown = hasEquity ? portfolio.Drawdown : null,
            WinRate = trades.Count > 0 ? (decimal)wins / trades.Count : null,
            ProfitFactor = loss > 0 ? profit / loss : null,
            Trades = trades.Count,
            Orders = orders,
            Fees = summary.TryGetValue("Total Fees", out var fees) ? Money(fees) : null,
        };
    }

    // "$12.34": the sign of the currency may be several letters and may stand on either side
    private static decimal? Money(string text)
        => decimal.TryParse(string.Concat(text.Where(x => char.IsAsciiDigit(x) || x is '.' or '-')), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
