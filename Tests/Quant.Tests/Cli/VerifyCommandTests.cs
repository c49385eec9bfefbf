using System.Text.Json;
using Quant.Cli;
using Quant.Cli.Output;
using Quant.Lab.Lean;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Rows;
using Quant.Testing;
using Quant.Tests.Lab;
using Quant.Tests.Lab.Runs;

namespace Quant.Tests.Cli;

public sealed class VerifyCommandTests
{
    private static readonly OrderRow Order = new(1, new DateTime(2024, 1, 2, 15, 0, 0, DateTimeKind.Utc), "X", "Market", 10, null, null, "Filled", 10, 100.5m, null, 1, "USD", "");

    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private CompletedRun Completed(params OrderRow[] orders)
        => RunService.Run(_lab.Request, new FakeRunEngine(() => FakeRunEngine.Outcome() with { Orders = orders, LeanStatistics = new Dictionary<string, string> { ["Beta"] = "1" } }));

    private static string Text(Action<CommandHost, EngineComparison, CompletedRun, CompletedRun> write, CompletedRun left, CompletedRun right)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(new CommandHost(output, output, () => throw new InvalidOperationException()), EngineComparison.Of(left.Outcome, right.Outcome), left, right);
        return output.ToString();
    }

    [TestCase("verify")]
    [TestCase("backtest", "--engine", "lean")]
    public void Run_where_there_is_no_launcher_is_one_sentence_and_leaves_no_run(string command, params string[] options)
    {
        var run = CliRun.In(_lab.Workspace, [command, "EmaCross", "--data", KitEngine.DataFolder, .. options]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Does.EndWith("has no Launcher/Quant.Launcher.csproj, with which real Lean is run.\n"));
        Assert.That(Directory.Exists(_lab.Workspace.RunsFolder), Is.False);
    }

    [Test]
    public void Run_of_an_assembly_is_refused()
        => Assert.That(
            CliRun.In(_lab.Workspace, "verify", Path.Combine(AppContext.BaseDirectory, "EmaCross.dll"), "--data", KitEngine.DataFolder).Errors,
            Is.EqualTo("quant verify needs the sources: an assembly is built for one engine only. Name a folder of Algorithms/.\n"));

    [Test]
    public void Report_of_identical_runs_is_a_line_and_the_runs()
        => Assert.That(
            Text(ComparisonReport.Write, Completed(Order), Completed(Order)).Split('\n')[0],
            Is.EqualTo("Identical: 1 orders, hash abc, and 1 statistics, on fake 1 and fake 1."));

    [Test]
    public void Report_of_a_difference_marks_it_and_shows_both_contexts()
    {
        var text = Text(ComparisonReport.Write, Completed(Order), Completed(Order with { Quantity = 11 }));
        Assert.That(text, Does.StartWith("DIFFERENT: 0 orders are the same, order 1 differs.\n").And.Contain("What led to it:").And.Contain("latest insight"));
        Assert.That(text.Split('\n').Where(x => x.Contains("<-- differs", StringComparison.Ordinal)).Select(x => x.Trim().Split(' ')[0]), Is.EqualTo(new[] { "quantity" }));
    }

    [Test]
    public void Report_as_json_has_the_difference()
    {
        using var json = JsonDocument.Parse(Text(ComparisonReport.WriteJson, Completed(Order), Completed()));
        var root = json.RootElement;
        Assert.That((root.GetProperty("identical").GetBoolean(), root.GetProperty("equalOrders").GetInt32(), root.GetProperty("firstOrder").GetProperty("number").GetInt32()), Is.EqualTo((false, 0, 1)));
        Assert.That(root.GetProperty("runs").GetProperty("lean").GetString(), Does.Contain("EmaCross"));
    }
}
