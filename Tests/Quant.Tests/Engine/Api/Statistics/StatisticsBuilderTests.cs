using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Securities;
using QuantConnect.Statistics;
using Quant.Tests.Engine.Api.Common;

namespace Quant.Tests.Engine.Api.Statistics;

[Parallelizable(ParallelScope.All)]
internal sealed class StatisticsBuilderTests
{
    private static readonly DateTime First = new(2023, 11, 20);

    // 20 November to 10 January: months end on 30 November, 31 December and with the last day
    [Test]
    public void Windows_end_with_calendar_months_and_the_last_day()
    {
        var windows = Generate(52).RollingPerformances;
        Assert.That(windows.Keys, Is.EqualTo(new[]
        {
            "M1_20231130", "M1_20231231", "M1_20240110", "M3_20231130", "M3_20231231", "M3_20240110",
            "M6_20231130", "M6_20231231", "M6_20240110", "M12_20231130", "M12_20231231", "M12_20240110",
        }));
    }

    [TestCase("M1_20231231", 1011, 1041, Description = "December: days 11 to 41 after the first")]
    [TestCase("M3_20231231", 1000, 1041, Description = "from the beginning")]
    [TestCase("M1_20240110", 1042, 1051)]
    public void A_window_sees_its_days_only(string name, int start, int end)
    {
        var portfolio = Generate(52).RollingPerformances[name].PortfolioStatistics;
        Assert.That((portfolio.StartEquity, portfolio.EndEquity), Is.EqualTo(((decimal)start, (decimal)end)));
    }

    [Test]
    public void Trades_belong_to_the_window_they_were_closed_in()
    {
        var windows = Generate(52, Trade(First.AddDays(5), First.AddDays(15))).RollingPerformances;
        Assert.That(windows["M1_20231130"].ClosedTrades, Is.Empty);
        Assert.That(windows["M1_20231231"].ClosedTrades, Has.Count.EqualTo(1));
        Assert.That(windows["M1_20240110"].ClosedTrades, Is.Empty);
    }

    [Test]
    public void Summary_is_text_for_people()
    {
        var summary = Generate(52, Trade(First.AddDays(5), First.AddDays(15))).Summary;
        Assert.That(summary[PerformanceMetrics.TotalOrders], Is.EqualTo("2"));
        Assert.That(summary[PerformanceMetrics.StartEquity], Is.EqualTo("1000"));
        Assert.That(summary[PerformanceMetrics.EndEquity], Is.EqualTo("1051"));
        Assert.That(summary[PerformanceMetrics.NetProfit], Is.EqualTo("5.100%"));
        Assert.That(summary[PerformanceMetrics.TotalFees], Is.EqualTo("$3.00"));
        Assert.That(summary[PerformanceMetrics.EstimatedStrategyCapacity], Is.EqualTo("$0"));
        Assert.That(summary[PerformanceMetrics.LowestCapacityAsset], Is.Empty);
    }

    [Test]
    public void Results_of_nothing_are_empty()
    {
        var results = new StatisticsResults();
        Assert.That((results.Summary.Count, results.RollingPerformances.Count, results.TotalPerformance.PortfolioStatistics.EndEquity), Is.EqualTo((0, 0, 0m)));
    }

    [Test]
    public void Samples_that_do_not_match_fail() =>
        Assert.That(() => Generate(10, benchmarkSamples: 9), Throws.ArgumentException.With.Message.Contain("9 samples"));

    [Test]
    public void Benchmark_differences_begin_with_the_third_point()
    {
        // 100, 110, 121, 0, 5: changes of 10 % and -100 %, then from 0 nothing
        var points = new[] { 100m, 110m, 121m, 0m, 5m }.Select((value, i) => KeyValuePair.Create(First.AddDays(i), value)).ToList();
        var changes = StatisticsBuilder.CreateBenchmarkDifferences(points, First, First.AddDays(10)).ToList();
        Assert.That(changes.Select(x => x.Value), Is.EqualTo(new[] { 0.1, -1, 0 }));
        Assert.That(changes[0].Key, Is.EqualTo(First.AddDays(2)));
        Assert.That(StatisticsBuilder.CreateBenchmarkDifferences(points, First.AddDays(1), First.AddDays(3)).Select(x => x.Value), Is.EqualTo(new[] { -1d }));
        Assert.That(StatisticsBuilder.PreprocessPerformanceValues(points).Select(x => x.Value), Is.EqualTo(new[] { 1.21, 0, 0.05 }));
    }

    private static StatisticsResults Generate(int days, Trade? trade = null, int? benchmarkSamples = null)
    {
        using var run = KitRun.Enter();
        var algorithm = new QCAlgorithm();
        var profits = new SortedDictionary<DateTime, decimal>();
        if (trade is not null)
        {
            profits.Add(trade.ExitTime, trade.ProfitLoss);
        }
        return StatisticsBuilder.Generate(
            trade is null ? [] : [trade],
            profits,
            Points(days, i => 1000 + i),
            Points(days, i => i % 3),
            Points(benchmarkSamples ?? days, i => 50 + (i % 5)),
            Points(days, _ => 0.1m),
            1000m,
            3m,
            2,
            null,
            "$",
            new SecurityTransactionManager(algorithm, algorithm.Securities),
            new ConstantRiskFreeRateInterestRateModel(0.01m),
            252);
    }

    private static Trade Trade(DateTime entry, DateTime exit) => new() { EntryTime = entry, ExitTime = exit, ProfitLoss = 10, IsWin = true };

    private static List<ISeriesPoint> Points(int count, Func<int, decimal> value) =>
        [.. Enumerable.Range(0, count).Select(i => new ChartPoint(First.AddDays(i), value(i)))];
}
