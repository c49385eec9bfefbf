using NUnit.Framework;
using QuantConnect.Data;
using QuantConnect.Statistics;

namespace Quant.Tests.Engine.Api.Statistics;

[Parallelizable(ParallelScope.All)]
internal sealed class StatisticsTests
{
    [TestCase(100, 121, 2, 0.1, TestName = "Growth: 1.21^(1/2) - 1")]
    [TestCase(100, 121, 0, 0, TestName = "Growth_without_years_is_0")]
    [TestCase(0, 121, 1, 0, TestName = "Growth_without_capital_is_0")]
    [TestCase(100, -1, 0.5, 0.0001 - 1, TestName = "Growth_of_a_loss_beyond_capital: (-0.01)^2 - 1")]
    [TestCase(100, -1, 3, 0, TestName = "Growth_that_is_no_number_is_0")]
    public void Compounding(double start, double end, double years, double expected) =>
        Assert.That(Stats.CompoundingAnnualPerformance((decimal)start, (decimal)end, (decimal)years), Is.EqualTo((decimal)expected).Within(1e-12m));

    // mean 0.01; squares 0.0001, 0.0004, 0.0001 -> sample variance 0.0003
    private static readonly List<double> Returns = [0.02, -0.01, 0.02];

    [Test]
    public void Variance_and_deviation_are_of_a_sample_and_annualised()
    {
        Assert.That(Stats.AnnualVariance(Returns, 252), Is.EqualTo(0.0003 * 252).Within(1e-12));
        Assert.That(Stats.AnnualStandardDeviation(Returns, 252), Is.EqualTo(Math.Sqrt(0.0003 * 252)).Within(1e-12));
        Assert.That(Stats.AnnualPerformance(Returns, 2), Is.EqualTo(1.01 * 1.01 - 1).Within(1e-12));
        Assert.That(Stats.AnnualVariance([0.01], 252), Is.Zero, "undefined for one return");
        Assert.That(Stats.AnnualDownsideVariance([0.02, -0.01, -0.03], 1), Is.EqualTo(0.0002).Within(1e-12), "of -0.01 and -0.03");
        Assert.That(Stats.AnnualDownsideStandardDeviation(Returns, 252), Is.Zero, "one loss has no deviation");
    }

    [Test]
    public void Ratios_are_excess_over_deviation_and_0_without_one()
    {
        Assert.That(Stats.SharpeRatio(0.12, 0.2, 0.02), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(Stats.SharpeRatio(0.12m, 0m, 0.02m), Is.Zero);
        var annual = 1.01 * 1.01 - 1;
        Assert.That(Stats.SharpeRatio(Returns, 0.01, 2), Is.EqualTo((annual - 0.01) / Math.Sqrt(0.0006)).Within(1e-12));
        Assert.That(Stats.SortinoRatio(Returns, 0.01, 2), Is.Zero);
        Assert.That(Stats.ObservedSharpeRatio(Returns, 0.005), Is.EqualTo(0.005 / Math.Sqrt(0.0003)).Within(1e-12));
        Assert.That(Stats.ObservedSharpeRatio([0.01, 0.01]), Is.Zero);
    }

    [Test]
    public void Tracking_error_is_the_deviation_of_differences()
    {
        // differences 0.01, -0.01 -> sample variance 0.0002
        Assert.That(Stats.TrackingError([0.03, 0.01], [0.02, 0.02], 1), Is.EqualTo(Math.Sqrt(0.0002)).Within(1e-12));
        Assert.That(Stats.TrackingError([0.03], [0.02, 0.02], 1), Is.Zero);
    }

    [Test]
    public void Probabilistic_sharpe_is_one_half_at_the_benchmark_and_rises_with_it()
    {
        List<double> returns = [0.01, -0.02, 0.03, 0.01, -0.01, 0.02, 0.00, 0.01];
        var observed = Stats.ObservedSharpeRatio(returns);
        Assert.That(Stats.ProbabilisticSharpeRatio(returns, observed), Is.EqualTo(0.5).Within(1e-9));
        Assert.That(Stats.ProbabilisticSharpeRatio(returns, observed - 0.2), Is.GreaterThan(0.5));
        Assert.That(Stats.ProbabilisticSharpeRatio([0.01, 0.01], 0), Is.Zero, "undefined");
    }

    // high 120 on day 1; low 90 on day 2 (-25 %), back on day 5: 4 days
    [Test]
    public void Drawdown_and_recovery()
    {
        var curve = Curve(100, 120, 90, 110, 100, 120, 119);
        var result = Stats.CalculateDrawdownMetrics(curve);
        Assert.That((result.Drawdown, result.DrawdownRecovery), Is.EqualTo((0.25m, 4)));
        Assert.That(Stats.CalculateDrawdownMetrics(Curve(100)).Drawdown, Is.Zero);
        Assert.That(Stats.CalculateDrawdownMetrics(Curve(0, 0)).Drawdown, Is.Zero);
        Assert.That(Stats.CalculateDrawdownMetrics(Curve(100, 50)).DrawdownRecovery, Is.Zero, "never recovered");
        Assert.That(Stats.DrawdownPercent(75m, 120m), Is.EqualTo(-37.5m));
        Assert.That(() => Stats.DrawdownPercent(75m, 0m), Throws.ArgumentException);
    }

    [Test]
    public void Transactions_are_rated_against_the_capital_at_the_time()
    {
        // 100 -> +10 (10 %) -> 110 -> -11 (-10 %) -> 99 -> +9.9 (10 %)
        var day = new DateTime(2024, 1, 1);
        var profit = new SortedDictionary<DateTime, decimal> { [day] = 10m, [day.AddDays(1)] = -11m, [day.AddDays(2)] = 9.9m };
        var stats = new PortfolioStatistics(
            profit, Curve(100, 110, 99, 108.9m), new() { [day] = 0.1m, [day.AddDays(1)] = 0.3m }, [0.1, -0.1, 0.1], [0.05, -0.05, 0.05], 100m,
            new ConstantRiskFreeRateInterestRateModel(0m), 252);
        Assert.Multiple(() =>
        {
            Assert.That(stats.AverageWinRate, Is.EqualTo(0.1m));
            Assert.That(stats.AverageLossRate, Is.EqualTo(-0.1m));
            Assert.That(stats.ProfitLossRatio, Is.EqualTo(1m));
            Assert.That(stats.WinRate, Is.EqualTo(2m / 3m));
            Assert.That(stats.Expectancy, Is.EqualTo(1m / 3m).Within(1e-20m));
            Assert.That(stats.TotalNetProfit, Is.EqualTo(0.089m));
            Assert.That(stats.Drawdown, Is.EqualTo(0.1m));
            Assert.That(stats.Beta, Is.EqualTo(2m).Within(1e-9m), "twice the benchmark's moves");
            Assert.That(stats.PortfolioTurnover, Is.EqualTo(0.2m));
            Assert.That((stats.StartEquity, stats.EndEquity), Is.EqualTo((100m, 108.9m)));
        });
    }

    [Test]
    public void Too_few_returns_leave_everything_but_equity_undefined()
    {
        var stats = new PortfolioStatistics(new(), Curve(100, 110), new(), [0.1], [0.1], 100m, new ConstantRiskFreeRateInterestRateModel(0m), 252);
        Assert.That((stats.StartEquity, stats.EndEquity, stats.SharpeRatio, stats.TotalNetProfit), Is.EqualTo((100m, 110m, 0m, 0m)));
    }

    private static SortedDictionary<DateTime, decimal> Curve(params decimal[] values) =>
        new(values.Select((value, i) => (value, i)).ToDictionary(x => new DateTime(2024, 1, 1).AddDays(x.i), x => x.value));

    private sealed class Stats : QuantConnect.Statistics.Statistics;
}
