using System.Text.Json;
using Quant.Cli;
using Quant.Testing;
using Quant.Tests.Lab;
using Quant.Tests.Lab.Algorithms;

namespace Quant.Tests.Cli;

public sealed class BacktestCommandTests
{
    private static readonly string[] OnKit = ["--data", KitEngine.DataFolder, "--from", "2023-11-22", "--to", "2023-12-08"];

    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private CliRun Run(params string[] args) => CliRun.In(_lab.Workspace, ["backtest", .. args]);

    [Test]
    public void Run_prints_the_figures_the_trades_and_where_the_artefacts_are()
    {
        var run = Run(["EmaCross", .. OnKit]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        string[] expected =
        [
            "EmaCross, 2023-11-22 to 2023-12-08, embedded engine", "return", "CAGR", "Sharpe", "Sortino", "max drawdown", "win rate", "profit factor", "trades", "fees (USD)",
            "bars/s", "best    QAAA", "worst   QAAA", "Trades sha256 ", "Artefacts in ",
        ];
        foreach (var text in expected)
        {
            Assert.That(run.Output, Does.Contain(text));
        }
        Assert.That(Directory.GetDirectories(_lab.Workspace.RunsFolder), Has.Length.EqualTo(1));
    }

    [Test]
    public void Run_json_is_one_object_with_the_files_of_the_run()
    {
        var run = Run(["EmaCross", .. OnKit, "--json", "--cash", "5000", "--set", "slow-period=20", "--out", _lab.PathOf("mine")]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(json.RootElement.GetProperty("folder").GetString(), Is.EqualTo(_lab.PathOf("mine")));
        Assert.That(json.RootElement.GetProperty("manifest").GetProperty("parameters").GetProperty("slow-period").GetString(), Is.EqualTo("20"));
        Assert.That(json.RootElement.GetProperty("summary").GetProperty("statistics").GetProperty("startEquity").GetDecimal(), Is.EqualTo(5000m));
        Assert.That(File.Exists(_lab.PathOf("mine/manifest.json")));
    }

    [TestCase("--from 2024-13-01: must be a date like 2024-01-31.", "--from", "2024-13-01")]
    [TestCase("There is no option --form for quant backtest; did you mean --from?", "--form", "2024-01-01")]
    [TestCase("--to needs a value; quant backtest --help says what it takes.", "--to")]
    [TestCase("--to is there more than once.", "--to", "2024-01-01", "--to", "2024-01-02")]
    [TestCase("--cash -5: must be an amount above 0 like 50000 or 1234.56.", "--cash", "-5")]
    [TestCase("--cash much: must be an amount above 0 like 50000 or 1234.56.", "--cash", "much")]
    [TestCase("--cash 1000000000000001: must be an amount of at most 1000000000000000.", "--cash", "1000000000000001")]
    [TestCase("--set fast: must be a name and a value like fast-period=10.", "--set", "fast")]
    [TestCase("--set fast-period=: must be a name and a value like fast-period=10.", "--set", "fast-period=")]
    [TestCase("--out needs a value; quant backtest --help says what it takes.", "--out", "")]
    [TestCase("--data needs a value; quant backtest --help says what it takes.", "--data", "")]
    [TestCase("--from needs a value; quant backtest --help says what it takes.", "--from=")]
    [TestCase("--set: a is there more than once.", "--set", "a=1", "--set", "a=2")]
    [TestCase("EmaCross has no parameter \"fast-perod\"; did you mean fast-period?", "--set", "fast-perod=3")]
    [TestCase("--engine leen: there is no such choice; did you mean lean?", "--engine", "leen")]
    [TestCase("--seed x: must be a whole number of at least 0.", "--seed", "x")]
    [TestCase("--seed chooses a sample market, --data a folder: give one of them.", "--seed", "3", "--data", "x")]
    [TestCase("There is no folder no-such-folder.", "--data", "no-such-folder")]
    [TestCase("\"too\" is one word too many for quant backtest; quant backtest --help says what it takes.", "too")]
    public void Run_with_a_wrong_option_is_one_sentence_and_nothing_is_left(string sentence, params string[] options)
    {
        Assert.That(Run(["EmaCross", .. options]), Is.EqualTo(new CliRun(2, "", sentence + "\n")));
        Assert.That(Directory.Exists(_lab.Workspace.RunsFolder), Is.False);
    }

    [Test]
    public void Run_to_a_folder_that_cannot_be_made_is_told_before_the_work()
    {
        _lab.Write("file", "x");
        Assert.That(
            Run("EmaCross", "--data", KitEngine.DataFolder, "--out", _lab.PathOf("file/run")),
            Is.EqualTo(new CliRun(2, "", Unwritable.In(_lab.PathOf("file"), _lab.PathOf("file/run")))));
    }

    [Test]
    public void Run_without_an_algorithm_asks_for_one()
        => Assert.That(Run(), Is.EqualTo(new CliRun(2, "", "quant backtest needs <algorithm>; quant backtest --help says what it takes.\n")));

    [Test]
    public void Run_of_an_unknown_algorithm_suggests_one()
        => Assert.That(Run("EmaCros"), Is.EqualTo(new CliRun(2, "", "There is no algorithm \"EmaCros\"; did you mean EmaCross?\n")));

    [Test]
    public void Run_on_a_folder_without_calendars_says_that_it_is_no_data_folder()
    {
        var folder = _lab.PathOf("Algorithms");
        Assert.That(Run("EmaCross", "--data", folder), Is.EqualTo(new CliRun(2, "", $"{folder} is not a Lean data folder: it has no market-hours/market-hours-database.json.\n")));
    }

    [Test]
    public void Run_with_a_parameter_that_only_the_algorithm_knows_notes_it()
    {
        var run = Run(["EmaCross", .. OnKit, "--set", "max-drawdown=0.1"]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "Note: max-drawdown is not in the config.json of EmaCross; whether it counts is up to the algorithm.\n")));
    }

    [Test]
    public void Run_with_a_looser_limit_names_both_values_and_leaves_nothing()
    {
        var run = Run(["EmaCross", .. OnKit, "--set", "max-drawdown=0.9"]);
        Assert.That(run.Code, Is.EqualTo(ExitCode.UserError));
        Assert.That(run.Errors, Does.Contain("max-drawdown = 0.9 is looser than the limit 0.15").And.Not.Contain("   at "));
        Assert.That(Directory.Exists(_lab.Workspace.RunsFolder), Is.False);
    }

    [Test]
    public void Run_on_days_without_data_hints_at_those_with()
        => Assert.That(Run("EmaCross", "--data", KitEngine.DataFolder, "--from", "2024-04-01", "--to", "2024-04-05").Errors, Does.Contain("data of QAAA are from 2023-11-20 to 2024-03-13"));

    [Test]
    public void Run_to_a_day_that_is_not_over_says_where_it_ended()
    {
        var run = Run("EmaCross", "--data", KitEngine.DataFolder, "--from", "2024-03-11", "--to", "2999-01-01", "--json");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Errors, Does.Match(@"^Note: --to 2999-01-01 is not over yet; the run ended with \d{4}-\d\d-\d\d, the last day that is\.\n$"));
    }

    [Test]
    public void Run_of_an_algorithm_that_fails_on_its_way_has_exit_code_1_and_partial_results()
    {
        var run = Run(typeof(BreaksOnTheWay).Assembly.Location + ":" + nameof(BreaksOnTheWay), "--data", KitEngine.DataFolder);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Negative));
        Assert.That(run.Output, Does.Contain("PARTIAL"));
        Assert.That(run.Errors, Does.Contain("BreaksOnTheWay ended with an error: bar 100 is too much (at 2023-11-20 11:10:00 of the run)").And.Not.Contain("   at "));
    }

    [Test]
    public void Run_stopped_before_it_began_has_the_code_of_an_interrupted_process()
        => Assert.That(CliRun.In(_lab.Workspace, new CancellationToken(canceled: true), ["backtest", "EmaCross", .. OnKit]).Code, Is.EqualTo(ExitCode.Cancelled));
}
