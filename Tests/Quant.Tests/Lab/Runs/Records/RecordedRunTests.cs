using Quant.Lab.Algorithms;
using Quant.Lab.Lean;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Records;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Runs.Records;

/// <summary>What algorithms record, on its way into the run folder.</summary>
public sealed class RecordedRunTests
{
    // the made-up prices of the kit hardly trend: what is asked for before a trade is off
    private static readonly Dictionary<string, string> Loose = new()
    {
        ["tickers"] = "QAAA,QBBB,QDDD", ["break-min-volume"] = "0", ["retest-crossings"] = "6", ["retest-bars"] = "30", ["retest-timeout-minutes"] = "90", ["max-spread-bps"] = "0",
        ["max-day-range"] = "0", ["min-day-volume"] = "0", ["min-room-r"] = "0", ["min-confidence"] = "0", ["max-stop-atr"] = "0",
    };

    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp()
    {
        _lab = new LabWorkspace();
        _lab.Write("Algorithms/BreakRetest/BreakRetest.csproj", "<Project />");
        _lab.Write("Algorithms/BreakRetest/config.json", """{ "parameters": {} }""");
    }

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private RunRequest Planned => _lab.Request with { Algorithm = AlgorithmTarget.Find(_lab.Workspace, "BreakRetest"), From = new DateTime(2023, 11, 27), Changes = Loose };

    [Test]
    public void Run_joins_trades_orders_and_plans()
    {
        var run = RunService.Run(Planned, LabWorkspace.Engine);
        var executions = ExecutionRow.Read(run.Outcome.Records)!;
        var plans = PlanRow.Read(run.Outcome.Records)!;
        Assert.That(run.Outcome.Trades, Has.Count.GreaterThan(5));
        Assert.Multiple(() =>
        {
            Assert.That(executions.Select(x => x.Order), Is.EqualTo(run.Outcome.Orders.Select(x => x.Id)), "a row per order");
            Assert.That(executions.Select(x => x.Filled), Is.EqualTo(run.Outcome.Orders.Select(x => x.FilledQuantity)));
            Assert.That(plans, Has.Count.EqualTo(run.Outcome.Insights.Count), "a plan per insight");
            Assert.That(plans.Select(x => x.Plan), Is.Unique);
        });
        foreach (var trade in run.Outcome.Trades)
        {
            var plan = plans.Single(x => x.Symbol == trade.Symbol && x.Plan == trade.Plan);
            Assert.That((trade.Setup, trade.Direction), Is.EqualTo((plan.Setup, plan.Direction)));
            Assert.That(trade.OrderIds, Is.SubsetOf(plan.Orders), "entry and exit are of one plan");
            var risk = Math.Abs(trade.EntryPrice - plan.Stop) * trade.Quantity;
            Assert.That(trade.InitialRisk, Is.EqualTo(risk).Within(1e-6m), "stocks in dollars");
            Assert.That(trade.RMultiple, Is.EqualTo(trade.NetProfit / risk).Within(1e-5m));
        }
    }

    [Test]
    public void Run_summary_counts_executions_and_risk_events()
    {
        var run = RunService.Run(Planned, LabWorkspace.Engine).Folder;
        var journal = RiskRow.Read(new Dictionary<string, string> { ["risk.csv"] = File.ReadAllText(run.FilePath("risk.csv")) })!;
        var summary = run.Summary;
        Assert.That(summary.Execution!.Orders, Is.EqualTo(summary.Statistics.Orders));
        Assert.That(summary.Execution.Filled, Is.InRange(1, summary.Execution.Orders - 1), "one side of each bracket is cancelled");
        Assert.That(summary.Risk!.Bound.Values.Sum(), Is.EqualTo(journal.Count(x => x.Kind == "Bound")).And.GreaterThan(0));
        Assert.That(summary.Risk.Warnings, Is.EqualTo(journal.Count(x => x.Kind == "Warning")));
    }

    [Test]
    public void Run_twice_records_the_same_bytes()
    {
        var first = RunService.Run(Planned, LabWorkspace.Engine).Folder;
        var second = RunService.Run(Planned, LabWorkspace.Engine).Folder;
        foreach (var file in new[] { "executions.csv", "risk.csv", "plans.csv", "trades.csv", "summary.json" })
        {
            Assert.That(File.ReadAllBytes(second.FilePath(file)), Is.EqualTo(File.ReadAllBytes(first.FilePath(file))), file);
        }
    }

    [Test]
    public void Run_of_an_algorithm_without_plans_knows_the_risk_of_its_trades_from_its_stops()
    {
        var run = RunService.Run(_lab.Request, LabWorkspace.Engine);
        var stops = StopRow.Read(run.Outcome.Records)!;
        Assert.That(run.Outcome.Records.Keys, Is.EquivalentTo(new[] { "executions.csv", "stops.csv" }));
        Assert.That(run.Folder.Summary.Risk, Is.Null);
        Assert.That(run.Outcome.Trades, Is.Not.Empty.And.All.Matches<Quant.Lab.Runs.Rows.TradeRow>(x => x is { Plan: null, Setup: null }));
        foreach (var trade in run.Outcome.Trades)
        {
            var stop = stops.First(x => x.Symbol == trade.Symbol && x.Time >= trade.EntryTime);
            Assert.That((stop.Direction, stop.Time <= trade.ExitTime), Is.EqualTo((trade.Direction, true)));
            Assert.That(trade.InitialRisk, Is.EqualTo(Math.Abs(trade.EntryPrice - stop.Stop) * trade.Quantity).Within(1e-6m).And.GreaterThan(0), "stocks in dollars");
        }
    }

    [Test]
    public void Run_cancelled_on_its_way_keeps_what_was_recorded()
    {
        using var source = new CancellationTokenSource();
        var run = RunService.Run(Planned, LabWorkspace.Engine, progress: new Stop(source), cancellation: source.Token);
        Assert.That(run.Outcome.Orders, Is.Not.Empty);
        Assert.That(ExecutionRow.Read(run.Outcome.Records), Has.Count.EqualTo(run.Outcome.Orders.Count));
    }

    [Test]
    public void LeanResultFiles_have_the_records_of_the_object_store()
    {
        using var folder = new TestFolder();
        LabWorkspace.Engine.Run(_lab.Request, null, default).WriteLeanFiles(folder.Path);
        Directory.CreateDirectory(folder["storage/EmaCross/records"]);
        Directory.CreateDirectory(folder["storage/Other"]);
        File.WriteAllText(folder["storage/EmaCross/records/executions.csv"], "order\n");
        File.WriteAllText(folder["storage/Other/risk.csv"], "not a record");
        Assert.That(LeanResultFiles.Find(folder.Path)!.Records, Is.EqualTo(new Dictionary<string, string> { ["executions.csv"] = "order\n" }));
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Fraction > 0.6)
            {
                source.Cancel();
            }
        }
    }
}
