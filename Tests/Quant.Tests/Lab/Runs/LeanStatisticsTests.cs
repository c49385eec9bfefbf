using Quant.Lab.Runs;
using Quant.Lab.Runs.Rows;
using QuantConnect.Statistics;

namespace Quant.Tests.Lab.Runs;

public sealed class LeanStatisticsTests
{
    private static readonly Dictionary<string, string> Fees = new() { ["Total Fees"] = "$1234.50" };

    private static RunStatistics Of(PortfolioStatistics portfolio, params IReadOnlyList<TradeRow> trades) => LeanStatistics.Of(portfolio, Fees, trades, 3);

    private static TradeRow Trade(decimal profit, decimal fees)
        => new("X", "Long", 1, new DateTime(2024, 1, 2), 100, new DateTime(2024, 1, 3), 100 + profit, profit, fees, 0, 0, []);

    [Test]
    public void Of_a_run_that_saw_no_day_is_undefined_throughout()
    {
        var figures = Of(new PortfolioStatistics());
        Assert.That(figures, Is.EqualTo(new RunStatistics { Orders = 3, Fees = 1234.50m }));
    }

    [Test]
    public void Of_a_flat_curve_has_a_return_and_no_ratios()
    {
        var figures = Of(new PortfolioStatistics { StartEquity = 100, EndEquity = 100 });
        Assert.That((figures.TotalReturn, figures.MaxDrawdown, figures.Sharpe, figures.Sortino), Is.EqualTo(((decimal?)0, (decimal?)0, (decimal?)null, (decimal?)null)));
    }

    [Test]
    public void Of_a_curve_without_a_losing_day_has_no_Sortino_ratio()
    {
        var figures = Of(new PortfolioStatistics { StartEquity = 100, EndEquity = 110, AnnualStandardDeviation = 0.1m, SharpeRatio = 2m, SortinoRatio = 0m });
        Assert.That((figures.Sharpe, figures.Sortino), Is.EqualTo(((decimal?)2m, (decimal?)null)));
    }

    [Test]
    public void Of_trades_without_a_loss_has_no_profit_factor()
    {
        var figures = Of(new PortfolioStatistics(), Trade(5, 1), Trade(2, 1));
        Assert.That((figures.WinRate, figures.ProfitFactor, figures.Trades), Is.EqualTo(((decimal?)1m, (decimal?)null, 2)));
    }

    [Test]
    public void Of_trades_judges_them_after_fees()
    {
        // 4 and 2 won, -1 and -3 lost after fees; the third won before them
        var figures = Of(new PortfolioStatistics(), Trade(5, 1), Trade(3, 1), Trade(1, 2), Trade(-2, 1));
        Assert.That((figures.WinRate, figures.ProfitFactor), Is.EqualTo(((decimal?)0.5m, (decimal?)1.5m)));
    }
}
