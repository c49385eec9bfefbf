using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Statistics;
using Measures = QuantConnect.Statistics.Statistics;

namespace Quant.Tests.Engine.Api.Statistics;

[Parallelizable(ParallelScope.All)]
internal sealed class StatisticsByHandTests
{
    private static readonly DateTime Day = new(2024, 1, 1);

    [TestCase(100, 121, 2, 0.1)]
    [TestCase(100, 100, 5, 0)]
    [TestCase(100, 200, 0, 0, Description = "no time, no rate")]
    [TestCase(0, 200, 1, 0)]
    [TestCase(100, -50, 0.5, -0.75, Description = "(-0.5) squared - 1")]
    public void CompoundingAnnualPerformance(double start, double end, double years, double expected)
        => Assert.That((double)Measures.CompoundingAnnualPerformance((decimal)start, (decimal)end, (decimal)years), Is.EqualTo(expected).Within(1e-12));

    // returns 1 %, -1 %, 3 %: mean 1 %, variance (0 + 4 + 4) / 2 = 4e-4
    [Test]
    public void Annual_figures()
    {
        List<double> returns = [0.01, -0.01, 0.03];
        Assert.That(Measures.AnnualPerformance(returns, 2), Is.EqualTo(0.0201).Within(1e-12)); // 1.01 squared - 1
        Assert.That(Measures.AnnualVariance(returns, 100), Is.EqualTo(0.04).Within(1e-12));
        Assert.That(Measures.AnnualStandardDeviation(returns, 100), Is.EqualTo(0.2).Within(1e-12));
        Assert.That(Measures.SharpeRatio(returns, 0.0101, 100), Is.EqualTo((Math.Pow(1.01, 100) - 1 - 0.0101) / 0.2).Within(1e-9));
        Assert.That(Measures.TrackingError(returns, [0.0, 0.0, 0.0], 100), Is.EqualTo(0.2).Within(1e-12));
        Assert.That(Measures.ObservedSharpeRatio(returns), Is.EqualTo(0.5).Within(1e-12)); // 1 % / 2 %
    }

    [Test]
    public void Downside_looks_at_losses_only()
    {
        List<double> returns = [0.05, -0.01, 0.05, -0.03];
        Assert.That(Measures.AnnualDownsideVariance(returns, 100), Is.EqualTo(0.02).Within(1e-12)); // (1e-4 + 1e-4) / 1
        Assert.That(Measures.AnnualDownsideStandardDeviation(returns, 100), Is.EqualTo(Math.Sqrt(0.02)).Within(1e-12));
        Assert.That(Measures.SortinoRatio(returns, 0, 1), Is.EqualTo(0.015 / Math.Sqrt(0.0002)).Within(1e-9));
    }

    [Test]
    public void Undefined_ratios_are_0_as_in_Lean()
    {
        Assert.That(Measures.AnnualVariance([0.01], 252), Is.Zero, "one value");
        Assert.That(Measures.SharpeRatio(0.1, 0, 0), Is.Zero);
        Assert.That(Measures.SharpeRatio(0.1m, 0.2m, 0.02m), Is.EqualTo(0.4m));
        Assert.That(Measures.TrackingError([0.1], [], 252), Is.Zero);
        Assert.That(Measures.ObservedSharpeRatio([0.01]), Is.Zero);
        Assert.That(Measures.ProbabilisticSharpeRatio([0.01, 0.02], 0), Is.Zero, "no skewness of two values");
    }

    [Test]
    public void ProbabilisticSharpeRatio_of_the_observed_benchmark_is_one_half_and_falls_with_it()
    {
        List<double> returns = [0.01, -0.01, 0.03, 0.02, -0.02, 0.015];
        var observed = Measures.ObservedSharpeRatio(returns);
        Assert.That(Measures.ProbabilisticSharpeRatio(returns, observed), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(Measures.ProbabilisticSharpeRatio(returns, observed + 0.5), Is.LessThan(0.5));
        Assert.That(Measures.ProbabilisticSharpeRatio(returns, observed - 0.5), Is.GreaterThan(0.5));
    }

    [Test]
    public void DrawdownPercent()
    {
        Assert.That(Measures.DrawdownPercent(90, 120), Is.EqualTo(-25m));
        Assert.That(() => Measures.DrawdownPercent(90, 0), Throws.ArgumentException);
    }

    [TestCase(new[] { 100, 120, 90, 110, 120, 60 }, 0.5, 3, Description = "120 to 90 and back takes 3 days, 120 to 60 stays")]
    [TestCase(new[] { 100, 110 }, 0, 0)]
    [TestCase(new[] { 100 }, 0, 0)]
    [TestCase(new[] { 0, 0 }, 0, 0)]
    [TestCase(new int[0], 0, 0)]
    public void CalculateDrawdownMetrics(int[] equity, double drawdown, int recovery)
    {
        var metrics = Measures.CalculateDrawdownMetrics(Series(equity), 3);
        Assert.That((metrics.Drawdown, metrics.DrawdownRecovery), Is.EqualTo(((decimal)drawdown, recovery)));
    }

    [Test]
    public void CalculateDrawdownMetrics_is_that_of_each_value_against_the_high_before_it()
    {
        var random = new Random(7);
        for (var curve = 0; curve < 500; curve++)
        {
            var equity = new int[random.Next(2, 40)];
            var isNegative = curve % 10 == 0;
            for (var i = 0; i < equity.Length; i++)
            {
                equity[i] = random.Next(isNegative ? -20 : 1, 20);
            }
            var metrics = Measures.CalculateDrawdownMetrics(Series(equity), 3);
            Assert.That((metrics.Drawdown, metrics.DrawdownRecovery), Is.EqualTo(ByDefinition(equity)), string.Join(' ', equity));
        }
    }

    private static (decimal Deepest, int Recovery) ByDefinition(int[] equity)
    {
        var deepest = 0m;
        var (recovery, high) = (0, 0);
        var wasBelow = false;
        for (var i = 0; i < equity.Length; i++)
        {
            if (equity[i] >= equity[high])
            {
                recovery = wasBelow ? Math.Max(recovery, i - high) : recovery;
                (high, wasBelow) = (i, false);
            }
            if (equity[high] == 0)
            {
                return (0, 0);
            }
            var fall = ((decimal)equity[i] / equity[high]) - 1;
            wasBelow |= fall < 0;
            deepest = Math.Min(deepest, fall);
        }
        return (Math.Round(-deepest, 3), recovery);
    }

    [Test]
    public void PortfolioStatistics_by_hand()
    {
        // 1,000 + 100 - 55: wins 100 / 1000 = 10 %, losses 55 / 1100 = 5 %
        var profit = new SortedDictionary<DateTime, decimal> { { Day.AddDays(1), 100 }, { Day.AddDays(2), -55 } };
        var equity = Series([1000, 1100, 1045]);
        var turnover = new SortedDictionary<DateTime, decimal> { { Day, 0.2m }, { Day.AddDays(1), 0.4m } };
        var p = new PortfolioStatistics(profit, equity, turnover, [0.1, -0.05], [0.05, -0.025], 1000m, new ConstantRiskFreeRateInterestRateModel(0.01m), 252);

        Assert.That((p.AverageWinRate, p.AverageLossRate, p.ProfitLossRatio), Is.EqualTo((0.1m, -0.05m, 2m)));
        Assert.That((p.WinRate, p.LossRate, p.Expectancy), Is.EqualTo((0.5m, 0.5m, 0.5m)));
        Assert.That((p.StartEquity, p.EndEquity, p.TotalNetProfit, p.PortfolioTurnover), Is.EqualTo((1000m, 1045m, 0.045m, 0.3m)));
        Assert.That((p.Drawdown, p.DrawdownRecovery), Is.EqualTo((0.05m, 0)));
        Assert.That((double)p.Beta, Is.EqualTo(2).Within(1e-9)); // twice the benchmark
        Assert.That((double)p.AnnualVariance, Is.EqualTo(0.01125 * 252).Within(1e-9)); // deviations of 0.075 from 0.025
        Assert.That((double)p.CompoundingAnnualReturn, Is.EqualTo(Math.Pow(1.045, 365 / 2d) - 1).Within(1e-6 * 3000));
        Assert.That(p.ValueAtRisk99, Is.LessThan(p.ValueAtRisk95));
    }

    [Test]
    public void PortfolioStatistics_of_too_little_are_0()
    {
        var p = new PortfolioStatistics([], Series([1000]), [], [0.1], [0.1], 1000m, new ConstantRiskFreeRateInterestRateModel(0m), 252);
        Assert.That((p.StartEquity, p.EndEquity, p.SharpeRatio, p.WinRate, p.PortfolioTurnover), Is.EqualTo((1000m, 1000m, 0m, 0m, 0m)));
        var flat = new PortfolioStatistics([], Series([1000, 1000, 1000]), [], [0, 0], [0, 0], 1000m, new ConstantRiskFreeRateInterestRateModel(0m), 252);
        Assert.That((flat.SharpeRatio, flat.SortinoRatio, flat.Beta, flat.Alpha, flat.TreynorRatio, flat.InformationRatio), Is.EqualTo((0m, 0m, 0m, 0m, 0m, 0m)));
    }

    [Test]
    public void AlgorithmPerformance_combines_trades_and_portfolio()
    {
        var trade = new Trade { EntryTime = Day, ExitTime = Day.AddDays(1), ProfitLoss = 10, IsWin = true };
        var performance = new AlgorithmPerformance([trade], [], Series([1000, 1010]), [], [0.01, 0], [0.01, 0], 1000, 1, 0, new ConstantRiskFreeRateInterestRateModel(0m), 252);
        var copy = new AlgorithmPerformance(performance);
        Assert.That((copy.TradeStatistics.TotalProfitLoss, copy.PortfolioStatistics.WinRate, copy.ClosedTrades.Count), Is.EqualTo((10m, 1m, 1)));
        Assert.That(new AlgorithmPerformance().TradeStatistics.TotalNumberOfTrades, Is.Zero);
    }

    private static SortedDictionary<DateTime, decimal> Series(int[] values)
    {
        var series = new SortedDictionary<DateTime, decimal>();
        for (var i = 0; i < values.Length; i++)
        {
            series.Add(Day.AddDays(i), values[i]);
        }
        return series;
    }
}
