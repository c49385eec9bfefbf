using System.Drawing;
using System.Text.Json;
using NUnit.Framework;
using Quant.Engine.Results;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;
using QuantConnect.Statistics;

namespace Quant.Tests.Engine.Results;

[Parallelizable(ParallelScope.All)]
internal sealed class LeanResultWriterParsedTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Files_of_a_run()
    {
        var folder = Directory.CreateTempSubdirectory("quant-results-");
        try
        {
            LeanResultWriter.Write(Sample(), folder.FullName);
            Assert.That(folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal),
                Is.EqualTo(new[] { "run-log.txt", "run-order-events.json", "run-summary.json", "run.json" }));
            Assert.That(File.ReadAllText(Path.Combine(folder.FullName, "run-log.txt")), Is.EqualTo("first\nsecond\n"));

            using var events = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "run-order-events.json")));
            var fill = events.RootElement[0];
            Assert.That(fill.GetProperty("id").GetString(), Is.EqualTo("run-1-2"));
            Assert.That((fill.GetProperty("status").GetString(), fill.GetProperty("direction").GetString()), Is.EqualTo(("filled", "buy")));
            Assert.That((fill.GetProperty("fillPrice").GetDecimal(), fill.GetProperty("orderFeeAmount").GetDecimal()), Is.EqualTo((100.5m, 1m)));
            Assert.That((fill.GetProperty("stopPrice").GetDecimal(), fill.GetProperty("limitPrice").GetDecimal()), Is.EqualTo((99m, 98m)));
            Assert.That(fill.GetProperty("time").GetDouble(), Is.EqualTo(1704196800));
            Assert.That(fill.GetProperty("message").GetString(), Is.EqualTo("done"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Result_parsed_back()
    {
        using var json = Written(Sample(), LeanResultWriter.WriteResult);
        var root = json.RootElement;
        Assert.That(root.EnumerateObject().Select(x => x.Name), Is.EqualTo(new[]
        {
            "rollingWindow", "charts", "orders", "profitLoss", "statistics", "runtimeStatistics", "state", "algorithmConfiguration", "totalPerformance",
        }));
        Assert.That(root.GetProperty("orders").GetProperty("1").GetProperty("quantity").GetDecimal(), Is.EqualTo(10m));
        Assert.That(root.GetProperty("profitLoss").GetProperty("2024-01-02T12:00:00Z").GetDecimal(), Is.EqualTo(12.5m));
        Assert.That(root.GetProperty("statistics").GetProperty("Total Orders").GetString(), Is.EqualTo("1"));
        Assert.That(root.GetProperty("runtimeStatistics").GetProperty("Equity").GetString(), Is.EqualTo("$1"));
        Assert.That(root.GetProperty("rollingWindow").GetProperty("M1_20240102").GetProperty("closedTrades").GetArrayLength(), Is.Zero);

        var trade = root.GetProperty("totalPerformance").GetProperty("closedTrades")[0];
        Assert.That(trade.GetProperty("profitLoss").GetDecimal(), Is.EqualTo(12.5m));
        Assert.That(root.GetProperty("totalPerformance").GetProperty("tradeStatistics").GetProperty("totalNumberOfTrades").GetInt32(), Is.EqualTo(1));

        var configuration = root.GetProperty("algorithmConfiguration");
        Assert.That(configuration.GetProperty("parameters").EnumerateObject().Select(x => $"{x.Name}={x.Value}"), Is.EqualTo(new[] { "fast=3", "slow=9" }));
        Assert.That((configuration.GetProperty("brokerage").GetInt32(), configuration.GetProperty("startDate").GetString()), Is.EqualTo(((int)BrokerageName.Alpaca, "2024-01-02T00:00:00Z")));
        Assert.That(configuration.GetProperty("tags")[0].GetString(), Is.EqualTo("tag"));
    }

    [Test]
    public void Charts_parsed_back()
    {
        using var json = Written(Sample(), LeanResultWriter.WriteResult);
        var chart = json.RootElement.GetProperty("charts").GetProperty("Mine");
        Assert.That(chart.GetProperty("legendDisabled").GetBoolean(), Is.True);
        var series = chart.GetProperty("series");
        Assert.That(series.GetProperty("line").GetProperty("values").GetRawText(), Is.EqualTo("[[1704196800,1.5]]"));
        Assert.That(series.GetProperty("line").GetProperty("color").GetString(), Is.EqualTo("#FF0000"));
        Assert.That(series.GetProperty("line").GetProperty("zIndex").GetInt32(), Is.EqualTo(4));
        Assert.That(series.GetProperty("line").GetProperty("indexName").GetString(), Is.EqualTo("axis"));
        Assert.That(series.GetProperty("line").GetProperty("tooltip").GetString(), Is.EqualTo("hint"));
        Assert.That(series.GetProperty("dots").GetProperty("values")[0].GetProperty("tooltip").GetString(), Is.EqualTo("tip"));
        Assert.That(series.GetProperty("sticks").GetProperty("values")[0].EnumerateArray().Select(x => x.ValueKind == JsonValueKind.Null ? (decimal?)null : x.GetDecimal()),
            Is.EqualTo(new decimal?[] { 1704196800, 1, 3, 0.5m, null }));
        Assert.That(series.GetProperty("pie").GetProperty("values")[0][1].GetDecimal(), Is.EqualTo(3m), "a pie is its sum");
    }

    [TestCase(RunStatus.Completed, "Completed")]
    [TestCase(RunStatus.Cancelled, "Stopped")]
    public void State(RunStatus status, string expected)
    {
        using var json = Written(new RunResult { Name = "run", Status = status }, LeanResultWriter.WriteResult);
        var state = json.RootElement.GetProperty("state");
        Assert.That((state.GetProperty("Status").GetString(), state.GetProperty("RuntimeError").GetString(), state.GetProperty("Name").GetString()), Is.EqualTo((expected, "", "run")));
    }

    [Test]
    public void An_error_is_written_with_its_time()
    {
        var result = new RunResult { Name = "run", Status = RunStatus.RuntimeError, Error = new RunError("broken", "at line 1", Noon) };
        using var json = Written(result, LeanResultWriter.WriteResult);
        var state = json.RootElement.GetProperty("state");
        Assert.That(state.GetProperty("RuntimeError").GetString(), Is.EqualTo("2024-01-02 12:00:00 Runtime Error: broken"));
        Assert.That(state.GetProperty("StackTrace").GetString(), Is.EqualTo("at line 1"));
    }

    // 300 sticks of a day each are 3 days a stick in the summary
    [TestCase(300, 3)]
    [TestCase(150, 1)]
    [TestCase(2000, 7)]
    public void The_summary_has_equity_only_and_few_points(int days, int stepDays)
    {
        var equity = new CandlestickSeries("Equity");
        for (var i = 0; i < days; i++)
        {
            equity.AddPoint(Noon.AddDays(i), 100 + i, 101 + i, 99 + i, 100 + i);
        }
        var chart = new Chart("Strategy Equity");
        chart.AddSeries(equity);
        chart.AddSeries(new Series("Return"));
        using var json = Written(new RunResult { Name = "run", Status = RunStatus.Completed, Charts = [chart, new Chart("Mine")] }, LeanResultWriter.WriteSummary);
        var charts = json.RootElement.GetProperty("charts");
        Assert.That(charts.EnumerateObject().Select(x => x.Name), Is.EqualTo(new[] { "Strategy Equity" }));
        Assert.That(charts.GetProperty("Strategy Equity").GetProperty("series").EnumerateObject().Select(x => x.Name), Is.EqualTo(new[] { "Equity" }));
        var times = charts.GetProperty("Strategy Equity").GetProperty("series").GetProperty("Equity").GetProperty("values").EnumerateArray().Select(x => x[0].GetInt64()).ToList();
        Assert.That((times[2] - times[1]) / 86400, Is.EqualTo(stepDays));
    }

    [Test]
    public void Unknown_points_are_refused()
    {
        var chart = new Chart("c");
        var series = new Series("s");
        series.Values.Add(new OddPoint());
        chart.AddSeries(series);
        Assert.That(() => Written(new RunResult { Name = "run", Status = RunStatus.Completed, Charts = [chart] }, LeanResultWriter.WriteResult), Throws.InstanceOf<NotSupportedException>());
    }

    private static JsonDocument Written(RunResult result, Action<RunResult, Stream> write)
    {
        using var stream = new MemoryStream();
        write(result, stream);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static RunResult Sample()
    {
        var chart = new Chart("Mine") { LegendDisabled = true };
        var line = new Series("line") { Color = Color.Red, ZIndex = 4, IndexName = "axis", Tooltip = "hint" };
        line.AddPoint(Noon, 1.5m);
        var dots = new Series("dots", SeriesType.Scatter, 0);
        dots.AddPoint(new ScatterChartPoint(Noon, 2m, "tip"));
        var sticks = new CandlestickSeries("sticks");
        sticks.AddPoint(new Candlestick(Noon, 1, 3, 0.5m, null));
        var pie = new Series("pie", SeriesType.Pie, "%");
        pie.AddPoint(Noon, 1m);
        pie.AddPoint(Noon.AddDays(1), 2m);
        foreach (var series in new BaseSeries[] { line, dots, sticks, pie })
        {
            chart.AddSeries(series);
        }

        var order = new StopLimitOrder(Spy, 10, 99m, 98m, Noon) { Id = 1 };
        var fill = new OrderEvent(order, Noon, new OrderFee(new CashAmount(1m, "USD")), "done")
        {
            Id = 2, Status = OrderStatus.Filled, FillPrice = 100.5m, FillQuantity = 10, StopPrice = 99m, LimitPrice = 98m,
        };
        var trade = new Trade { Id = "t", Symbols = [Spy], EntryTime = Noon, ExitTime = Noon.AddHours(1), ProfitLoss = 12.5m, IsWin = true };
        var total = new AlgorithmPerformance { TradeStatistics = new TradeStatistics([trade]), ClosedTrades = [trade] };
        return new RunResult
        {
            Name = "run",
            Status = RunStatus.Completed,
            Statistics = new StatisticsResults(total, new() { ["M1_20240102"] = new AlgorithmPerformance() }, new() { ["Total Orders"] = "1" }),
            RuntimeStatistics = new Dictionary<string, string> { ["Equity"] = "$1" },
            Orders = [order],
            OrderEvents = [fill],
            ProfitLoss = [new(Noon, 12.5m)],
            Charts = [chart],
            Log = [new RunLogEntry(RunLogKind.Log, "first"), new RunLogEntry(RunLogKind.Debug, "second")],
            Configuration = new RunConfiguration(
                "My run", ["tag"], "USD", BrokerageName.Alpaca, AccountType.Margin, new Dictionary<string, string> { ["slow"] = "9", ["fast"] = "3" },
                Noon.Date, Noon.Date.AddDays(1), 252),
        };
    }

    private sealed class OddPoint : ISeriesPoint
    {
        public DateTime Time { get; set; }

        public ISeriesPoint Clone() => this;
    }
}
