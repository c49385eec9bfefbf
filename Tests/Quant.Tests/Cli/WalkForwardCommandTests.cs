using System.Text.Json.Nodes;
using Quant.Testing;
using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

public sealed class WalkForwardCommandTests
{
    private static readonly string[] OnKit =
        ["--data", KitEngine.DataFolder, "--from", "2023-11-20", "--to", "2023-12-08", "--vary", "fast-period=3:6:3", "--vary", "slow-period=10,14", "--jobs", "2"];

    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private CliRun Run(params string[] args) => CliRun.In(_lab.Workspace, ["walk-forward", "EmaCross", .. args]);

    [Test]
    public void Run_four_folds_give_four_rows_and_one_for_all()
    {
        var run = Run([.. OnKit, "--folds", "4", "--objective", "return", "--out", _lab.PathOf("walk")]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        var rows = File.ReadAllLines(_lab.PathOf("walk/folds.csv"));
        Assert.That(rows.Select(x => x.Split(',')[0]), Is.EqualTo(new[] { "fold", "1", "2", "3", "4", "all" }));
        Assert.That(rows[0], Does.StartWith("fold,train_from,train_to,train_pieces,test_from,test_to,fast-period,slow-period,train_return,test_return,"));
        foreach (var text in new[] { "return in", "walk-forward efficiency", "fast-period: ", "slow-period: ", " of 4 tests earned something", $"Tables and walk-forward.html in {_lab.PathOf("walk")}" })
        {
            Assert.That(run.Output, Does.Contain(text));
        }
    }

    [Test]
    public void Run_twice_with_other_jobs_gives_the_same_tables()
    {
        Run([.. OnKit[..^2], "--folds", "2", "--objective", "return", "--jobs", "1", "--out", _lab.PathOf("one")]);
        Run([.. OnKit[..^2], "--folds", "2", "--objective", "return", "--jobs", "3", "--out", _lab.PathOf("two")]);
        foreach (var file in new[] { "folds.csv", "equity.csv" })
        {
            Assert.That(File.ReadAllText(_lab.PathOf("two/" + file)), Is.EqualTo(File.ReadAllText(_lab.PathOf("one/" + file))));
        }
    }

    // 19 days and 4 folds of one half: tests begin on 24 and 27 November, on 1 and 5 December
    [TestCase("--rolling", "2023-11-28/2023-11-30", "2023-12-02/2023-12-04")]
    [TestCase("--anchored", "2023-11-20/2023-11-26 2023-11-28/2023-11-30", "2023-11-20/2023-11-26 2023-11-28/2023-11-30 2023-12-02/2023-12-04")]
    public void Run_with_an_embargo_trains_without_the_days_after_earlier_tests(string mode, string third, string fourth)
    {
        var run = Run([.. OnKit, mode, "--folds", "4", "--train-fraction", "0.5", "--embargo", "1", "--objective", "return", "--out", _lab.PathOf("walk")]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        var pieces = File.ReadAllLines(_lab.PathOf("walk/folds.csv")).Skip(3).Take(2).Select(x => x.Split(',')[3]);
        Assert.That(pieces, Is.EqualTo(new[] { third, fourth }));
        foreach (var piece in fourth.Split(' '))
        {
            Assert.That(run.Output, Does.Contain(piece.Replace("/", " to ")));
        }
        Assert.That(File.ReadAllText(_lab.PathOf("walk/walk-forward.html")), Does.Contain("<td>embargo</td><td>1</td>"));
    }

    [Test]
    public void Run_an_embargo_that_leaves_nothing_is_a_mistake_before_anything_is_run()
    {
        var run = Run([.. OnKit, "--folds", "4", "--embargo", "30"]);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Is.EqualTo(
            "An embargo of 30 days after each test leaves fold 3 nothing to train on from 2023-11-27 to 2023-11-30: take a shorter embargo, a larger training fraction, or anchored trainings.\n"));
        Assert.That(Directory.Exists(_lab.PathOf("walk-forward")), Is.False, "nothing was run");
    }

    [TestCase("--objective", "return")]
    [TestCase("--combinatorial", "--groups", "3")]
    public void Run_json_is_one_object_and_the_same_as_the_file(params string[] method)
    {
        var run = Run([.. OnKit, .. method, "--json", "--out", _lab.PathOf("walk")]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        var json = JsonNode.Parse(run.Output)!;
        Assert.That((string?)json["folder"], Is.EqualTo(_lab.PathOf("walk")));
        Assert.That(JsonNode.DeepEquals(json["summary"], JsonNode.Parse(File.ReadAllText(_lab.PathOf("walk/summary.json")))));
    }

    [Test]
    public void Run_stopped_says_how_to_go_on_and_leaves_no_tables()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var run = CliRun.In(_lab.Workspace, stopped.Token, ["walk-forward", "EmaCross", .. OnKit, "--out", _lab.PathOf("walk")]);
        Assert.That(run, Is.EqualTo(new CliRun(130, "", "Stopped; 0 of 30 runs are kept. The same command takes them over.\n")));
        Assert.That(Directory.Exists(_lab.PathOf("walk")), Is.False);
    }

    [Test]
    public void Run_to_a_folder_that_cannot_be_made_is_told_before_the_work()
    {
        _lab.Write("file", "x");
        var run = Run([.. OnKit, "--out", _lab.PathOf("file/walk")]);
        Assert.That(run, Is.EqualTo(new CliRun(2, "", Unwritable.In(_lab.PathOf("file"), _lab.PathOf("file/walk")))));
        Assert.That(Directory.Exists(_lab.PathOf("walk-forward")), Is.False, "nothing was run");
    }

    [Test]
    public void Run_combinatorial_prints_the_paths()
    {
        var run = Run([.. OnKit, "--combinatorial", "--groups", "4", "--test-groups", "2", "--embargo", "1"]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("4 (0 failed)").And.Contain("paths that lose").And.Contain("Chosen most often ("));
        var folder = Directory.GetDirectories(_lab.PathOf("walk-forward")).Single();
        Assert.That(File.ReadAllLines(Path.Combine(folder, "splits.csv")), Has.Length.EqualTo(1 + 6));
    }

    [TestCase("--vary x=: must be a name with a range or a list, like fast-period=5:20:5 or mode=a,b.", "--vary", "x=")]
    [TestCase("EmaCross has no parameter \"fast-perod\"; did you mean fast-period?", "--vary", "fast-perod=1,2")]
    [TestCase("--train-fraction 1: must be a number between 0 and 1 like 0.5.", "--vary", "fast-period=1,2", "--train-fraction", "1")]
    [TestCase("--test-groups needs --combinatorial.", "--vary", "fast-period=1,2", "--test-groups", "2")]
    [TestCase("--anchored and --rolling exclude each other: give one of them.", "--vary", "fast-period=1,2", "--anchored", "--rolling")]
    [TestCase("--test-groups must be below --groups.", "--vary", "fast-period=1,2", "--combinatorial", "--groups", "3", "--test-groups", "3")]
    public void Run_mistakes_are_one_sentence(string sentence, params string[] args)
    {
        var run = Run(args);
        Assert.That((run.Code, run.Errors.Trim(), run.Output), Is.EqualTo((2, sentence, "")));
    }

    [Test]
    public void Run_own_range_of_an_option_is_known()
    {
        var run = Run([.. OnKit[..6], "--set", "fast-period=2", "--vary", "allow-short", "--folds", "2", "--objective", "return", "--out", _lab.PathOf("own")]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("allow-short: "));
    }

    [Test]
    public void Run_without_vary_tries_everything_which_is_too_much_here()
        => Assert.That(Run().Errors, Does.Match(@"^The ranges make \dE\+\d+ combinations: name what to vary with --vary, or take larger steps\.\n$"));

    [Test]
    public void Run_folds_with_combinatorial_is_a_mistake()
        => Assert.That(Run("--vary", "fast-period=1,2", "--combinatorial", "--folds", "3").Errors, Does.StartWith("--folds does not go with --combinatorial"));
}
