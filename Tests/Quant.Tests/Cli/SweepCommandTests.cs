using System.Text.Json;
using Quant.Testing;
using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

public sealed class SweepCommandTests
{
    private static readonly string[] OnKit = ["--data", KitEngine.DataFolder, "--from", "2023-11-20", "--to", "2023-12-08"];
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private CliRun Run(params string[] args) => CliRun.In(_lab.Workspace, ["sweep", "EmaCross", .. args]);

    [Test]
    public void Run_three_sets_prints_a_sorted_table_and_what_the_best_is_worth()
    {
        var run = Run([.. OnKit, "--vary", "fast-period=3:9:3", "--objective", "return", "--jobs", "2", "--out", _lab.PathOf("s")]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        var rows = File.ReadAllLines(_lab.PathOf("s/results.csv")).Skip(1).Select(x => x.Split(',')).ToList();
        Assert.That(rows.Select(x => x[0]), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(rows.Select(x => double.Parse(x[11], null)), Is.Ordered.Descending);
        foreach (var text in new[] { "3 sets (grid) of 3", "Best: fast-period=", "deflated Sharpe ratio", "probability of over-fitting", "bar-sets/s with 2 jobs", _lab.PathOf("s") })
        {
            Assert.That(run.Output, Does.Contain(text));
        }
    }

    [Test]
    public void Run_same_command_again_finds_its_folder_and_gives_the_same()
    {
        var first = Run([.. OnKit, "--vary", "fast-period=3,6", "--json"]);
        var second = Run([.. OnKit, "--vary", "fast-period=3,6", "--json", "--jobs", "1"]);
        Assert.That((first.Code, second.Code, second.Output), Is.EqualTo((0, 0, first.Output)));
        Assert.That(second.Errors, Does.StartWith("All 2 sets are in "));
        using var json = JsonDocument.Parse(first.Output);
        Assert.That(json.RootElement.GetProperty("summary").GetProperty("best").GetProperty("parameters").GetProperty("fast-period").GetString(), Is.AnyOf("3", "6"));
        Assert.That(json.RootElement.GetProperty("folder").GetString(), Does.StartWith(_lab.PathOf("sweeps/EmaCross-")));
    }

    [Test]
    public void Run_own_ranges_with_random_sets()
    {
        var run = Run([.. OnKit, "--vary", "slow-period", "--vary", "fast-period=3:5:1", "--random", "4", "--objective", "return", "--out", _lab.PathOf("s")]);
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("4 sets (random) of 1,500"));
    }

    [TestCase("--genetic")]
    [TestCase("--genetic", "6")]
    [TestCase("--bayes", "6")]
    public void Run_searches_of_few_sets_take_them_all(params string[] search)
    {
        var run = Run([.. OnKit, "--vary", "fast-period=3:8:1", .. search, "--objective", "return", "--out", _lab.PathOf("s")]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain($"6 sets ({search[0][2..]}) of 6"));
    }

    [Test]
    public void Run_nothing_that_can_be_used_is_a_negative_answer()
    {
        var failed = Run([.. OnKit, "--vary", "slow-period=3,4", "--out", _lab.PathOf("a")]);
        Assert.That((failed.Code, failed.Errors.Trim()), Is.EqualTo((1, "Every set failed; the first one with: slow-period = 3 must be above fast-period = 5.")));
        var forbidden = Run([.. OnKit, "--vary", "slow-period=12,14", "--constraint", "trades>100000", "--out", _lab.PathOf("b")]);
        Assert.That((forbidden.Code, forbidden.Errors.Trim()), Is.EqualTo((1, "No set meets the constraints: loosen them, or vary more.")));
    }

    [Test]
    public void Run_stopped_says_how_to_go_on()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = CliRun.In(_lab.Workspace, stop.Token, ["sweep", "EmaCross", .. OnKit, "--vary", "fast-period=3,6", "--out", _lab.PathOf("s")]);
        Assert.That(run.Code, Is.EqualTo(130));
        Assert.That(run.Errors, Is.EqualTo($"Stopped after 0 of 2 sets, which are kept in {_lab.PathOf("s")}. The same command goes on from there.\n"));
    }

    [Test]
    public void Run_to_a_folder_that_cannot_be_made_is_one_sentence()
    {
        _lab.Write("file", "x");
        var run = Run([.. OnKit, "--vary", "fast-period=3,6", "--out", _lab.PathOf("file/s")]);
        Assert.That(run, Is.EqualTo(new CliRun(2, "", Unwritable.In(_lab.PathOf("file"), _lab.PathOf("file/s")))));
    }

    [TestCase("EmaCross has no parameter \"fast-perod\"; did you mean fast-period?", "--vary", "fast-perod")]
    [TestCase("--vary fast-period=1:2: a range is three numbers: least, most and step, like 5:20:5.", "--vary", "fast-period=1:2")]
    [TestCase("fast-period is given by --set and by --vary: give one of them.", "--vary", "fast-period=1,2", "--set", "fast-period=3")]
    [TestCase("--random and --bayes exclude each other: give one of them.", "--vary", "fast-period=1,2", "--random", "2", "--bayes", "2")]
    [TestCase("--search-seed does not go with a grid, which leaves nothing to chance.", "--vary", "fast-period=1,2", "--search-seed", "2")]
    [TestCase("--constraint \"drawdwn<1\": there is no figure drawdwn; did you mean drawdown?", "--vary", "fast-period=1,2", "--constraint", "drawdwn<1")]
    [TestCase("--objective sharp: there is no figure sharp; did you mean sharpe?", "--objective", "sharp")]
    [TestCase("--constraint \"maxDradown<1\": there is no figure maxDradown; did you mean max-drawdown?", "--vary", "fast-period=1,2", "--constraint", "maxDradown<1")]
    [TestCase("--bayes 5000: must be a whole number from 1 to 1000.", "--bayes", "5000")]
    public void Run_mistakes_are_one_sentence(string sentence, params string[] args)
    {
        var run = Run(args);
        Assert.That((run.Code, run.Errors.Trim(), run.Output), Is.EqualTo((2, sentence, "")));
    }

    [Test]
    public void Run_everything_as_a_grid_is_too_much_and_says_what_to_do()
    {
        var run = Run();
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Match(@"^The ranges make \dE\+\d+ sets of 9 parameters: try some of them with --random 500, "));
    }

    [Test]
    public void Run_days_the_wrong_way_round_are_a_mistake()
        => Assert.That(
            Run("--data", KitEngine.DataFolder, "--from", "2023-12-08", "--to", "2023-12-01", "--vary", "fast-period=1,2").Errors.Trim(),
            Is.EqualTo("The runs would start on 2023-12-08, after their end on 2023-12-01."));
}
