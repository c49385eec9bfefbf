using System.Globalization;
using System.Text.Json;
using Quant.Lab.Lean;
using Quant.Lab.Runs;

namespace Quant.Cli.Output;

/// <summary>Two engines side by side.</summary>
internal static class ComparisonReport
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes it for people.</summary>
    public static void Write(CommandHost host, EngineComparison comparison, CompletedRun embedded, CompletedRun lean)
    {
        var names = new[] { Name(embedded), Name(lean) };
        if (comparison.FirstOrder is { } order)
        {
            host.Output.WriteLine($"DIFFERENT: {comparison.EqualOrders} orders are the same, order {order.Number} differs.");
            Table.Write(host, ["order " + order.Number, .. names, ""], order.Fields.Select(x => Row(x)));
            host.Output.WriteLine("What led to it:");
            Table.Write(host, ["", .. names, ""],
            [
                Row(new("order before", Order(order.Left), Order(order.Right))),
                Row(new("latest insight", Insight(order.Left), Insight(order.Right))),
                Row(new("equity", Figures.Money(order.Left.Equity), Figures.Money(order.Right.Equity))),
                Row(new("closed trades", Figures.Count(order.Left.Trades), Figures.Count(order.Right.Trades))),
            ]);
        }
        else if (comparison.AreIdentical)
        {
            host.Output.WriteLine($"Identical: {Figures.Count(comparison.EqualOrders)} orders, hash {embedded.Outcome.OrderListHash}, and {embedded.Outcome.LeanStatistics.Count} statistics, on {names[0]} and {names[1]}.");
        }
        else
        {
            host.Output.WriteLine($"DIFFERENT: all {Figures.Count(comparison.EqualOrders)} orders have the same rows, but not everything is the same.");
        }
        if (comparison.Others.Count > 0)
        {
            Table.Write(host, ["what else differs", .. names], comparison.Others.Select(x => new[] { x.Name, x.Left ?? "-", x.Right ?? "-" }));
        }
        foreach (var run in new[] { embedded, lean })
        {
            var error = run.Outcome.Error is { } text ? $"; ended with an error: {text}" : "";
            host.Output.WriteLine($"{run.Outcome.Engine.Name,-9} {run.Folder.Manifest.Machine.Seconds.ToString("0.0", CultureInfo.InvariantCulture),6} s   {Path.GetRelativePath(Environment.CurrentDirectory, run.Folder.FolderPath)}{error}");
        }
    }

    /// <summary>Writes it for programs.</summary>
    public static void WriteJson(CommandHost host, EngineComparison comparison, CompletedRun embedded, CompletedRun lean)
        => host.Output.WriteLine(JsonSerializer.Serialize(
            new
            {
                identical = comparison.AreIdentical,
                equalOrders = comparison.EqualOrders,
                orderListHash = new { embedded = embedded.Outcome.OrderListHash, lean = lean.Outcome.OrderListHash },
                firstOrder = comparison.FirstOrder,
                others = comparison.Others,
                runs = new { embedded = embedded.Folder.FolderPath, lean = lean.Folder.FolderPath },
            },
            Indented));

    private static string Name(CompletedRun run) => $"{run.Outcome.Engine.Name} {run.Outcome.Engine.Version}";

    private static string[] Row(Difference x) => [x.Name, x.Left ?? "(no such order)", x.Right ?? "(no such order)", x.Left == x.Right ? "" : "<-- differs"];

    private static string Order(OrderContext x) => x.Previous is { } order
        ? $"{order.Id}: {order.Created:yyyy-MM-dd HH:mm} {order.Symbol} {order.Type} {Figures.Quantity(order.Quantity)} {order.Status}" : "none";

    private static string Insight(OrderContext x) => x.Insight is { } insight
        ? $"{insight.Generated:yyyy-MM-dd HH:mm} {insight.Symbol} {insight.Direction} until {insight.Closes:yyyy-MM-dd HH:mm} ({insight.SourceModel})" : "none";
}
