using System.Text.Json;
using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Engine.Results;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LeanResultWriterTests
{
    private static readonly Lazy<RunResult> Traded = new(() => Runs.OnKit(() => new BusyAlgorithm()));

    [Test]
    public void Write_makes_the_files_of_Lean_under_the_name_of_the_algorithm()
    {
        using var folder = new TestFolder();
        LeanResultWriter.Write(Traded.Value, folder["results"]);

        Assert.That(
            Directory.GetFiles(folder["results"]).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "BusyAlgorithm-log.txt", "BusyAlgorithm-order-events.json", "BusyAlgorithm-summary.json", "BusyAlgorithm.json" }));
    }

    [Test]
    public void Write_run_without_orders_has_no_order_events()
    {
        using var folder = new TestFolder();
        LeanResultWriter.Write(Runs.OnKit(() => new ScriptedAlgorithm()), folder.Path);

        Assert.That(File.Exists(folder["ScriptedAlgorithm-order-events.json"]), Is.False);
        Assert.That(File.Exists(folder["ScriptedAlgorithm.json"]), Is.True);
    }

    [Test]
    public void WriteResult_has_everything_of_the_run()
    {
        var result = Traded.Value;
        using var json = Parse(stream => LeanResultWriter.WriteResult(result, stream));
        var root = json.RootElement;

        Assert.That(root.EnumerateObject().Select(x => x.Name), Is.EquivalentTo(new[]
        {
            "rollingWindow", "charts", "orders", "profitLoss", "statistics", "runtimeStatistics", "state", "algorithmConfiguration", "totalPerformance",
        }));
        Assert.That(root.GetProperty("orders").EnumerateObject().Select(x => x.Name), Is.EqualTo(Enumerable.Range(1, result.Orders.Count).Select(x => $"{x}")));
        Assert.That(root.GetProperty("totalPerformance").GetProperty("closedTrades").GetArrayLength(), Is.EqualTo(result.Trades.Count).And.GreaterThan(0));
        Assert.That(root.GetProperty("statistics").GetProperty("Total Orders").GetString(), Is.EqualTo($"{result.Orders.Count}"));
        Assert.That(root.GetProperty("state").GetProperty("Status").GetString(), Is.EqualTo("Completed"));
        Assert.That(root.GetProperty("state").GetProperty("OrderCount").GetString(), Is.EqualTo($"{result.Orders.Count}"));
        Assert.That(root.GetProperty("charts").GetProperty("Busy").GetProperty("series").TryGetProperty("Average", out _), Is.True);
        Assert.That(root.GetProperty("algorithmConfiguration").GetProperty("startDate").GetString(), Does.StartWith("2023-11-20"));
    }

    [Test]
    public void WriteSummary_has_the_equity_only_and_no_trades()
    {
        using var json = Parse(stream => LeanResultWriter.WriteSummary(Traded.Value, stream));
        var root = json.RootElement;

        Assert.That(root.GetProperty("charts").EnumerateObject().Select(x => x.Name), Is.EqualTo(new[] { "Strategy Equity" }));
        Assert.That(root.GetProperty("totalPerformance").GetProperty("closedTrades").GetArrayLength(), Is.Zero);
        Assert.That(root.TryGetProperty("orders", out _), Is.False);
    }

    [Test]
    public void Write_order_events_has_one_for_each_in_order()
    {
        var result = Traded.Value;
        using var folder = new TestFolder();
        LeanResultWriter.Write(result, folder.Path);
        using var json = JsonDocument.Parse(File.ReadAllBytes(folder["BusyAlgorithm-order-events.json"]));

        Assert.That(
            json.RootElement.EnumerateArray().Select(x => x.GetProperty("id").GetString()),
            Is.EqualTo(result.OrderEvents.Select(x => $"BusyAlgorithm-{x.OrderId}-{x.Id}")));
        Assert.That(
            json.RootElement.EnumerateArray().Sum(x => x.GetProperty("fillQuantity").GetDecimal()),
            Is.EqualTo(result.OrderEvents.Sum(x => x.FillQuantity)));
    }

    [Test]
    public void Write_log_has_a_line_for_each_entry()
    {
        using var folder = new TestFolder();
        LeanResultWriter.Write(Traded.Value, folder.Path);

        Assert.That(File.ReadAllLines(folder["BusyAlgorithm-log.txt"]), Is.EqualTo(Traded.Value.Log.Select(x => x.Text)));
    }

    [Test]
    public void Write_again_replaces()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["BusyAlgorithm.json"], "old");
        LeanResultWriter.Write(Traded.Value, folder.Path);

        Assert.That(File.ReadAllText(folder["BusyAlgorithm.json"]), Does.StartWith("{"));
    }

    [Test]
    public void OrderListHash_depends_on_the_orders_alone()
    {
        var other = Runs.OnKit(() => new ScriptedAlgorithm());

        Assert.That(Traded.Value.OrderListHash, Does.Match("^[0-9a-f]{32}$"));
        Assert.That(Runs.OnKit(() => new BusyAlgorithm()).OrderListHash, Is.EqualTo(Traded.Value.OrderListHash));

        // MD5 of nothing
        Assert.That(other.OrderListHash, Is.EqualTo("d41d8cd98f00b204e9800998ecf8427e"));
    }

    private static JsonDocument Parse(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
