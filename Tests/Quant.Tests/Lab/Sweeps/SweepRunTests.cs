using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Sweeps;
using Quant.Lab.Sweeps.Files;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Sweeps;

public sealed class SweepRunTests
{
    private static readonly string[] FiveByFour = ["x=1:5:1", "y=1:4:1"];
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private SweepResult Run(string folder, SweepPlan plan, int jobs = 2, MadeUpTrials? trials = null) => (trials ?? new MadeUpTrials()).Sweep(_lab, plan).Run(_lab.PathOf(folder), jobs);

    private string Table(string folder) => File.ReadAllText(_lab.PathOf(Path.Combine(folder, SweepFolder.ResultsFile)));

    [Test]
    public void Run_three_sets_are_sorted_by_the_objective()
    {
        var trials = new MadeUpTrials(set => MadeUpTrials.Number(set, "x") switch { 2 => 0.01, 3 => 0.005, _ => -0.01 });
        var result = Run("s", MadeUpTrials.Plan(["x=1:3:1"]), trials: trials);
        Assert.That(MadeUpTrials.Rows(_lab.PathOf("s")).Select(x => string.Join(' ', x[..4])), Is.EqualTo(new[] { "1 2 ok 2", "2 3 ok 3", "3 1 ok 1" }));
        Assert.That((result.Tally.Best!.Set, result.Bars, result.Found), Is.EqualTo((2, 3000, 0)));
        Assert.That(result.Tally.Top.Select(x => x.Figures[0]), Is.Ordered.Descending);
        Assert.That(
            Table("s").Split('\n')[0],
            Does.StartWith("rank,set,state,x,sharpe,sortino,calmar,omega,profit_factor,expectancy,win_rate,return,annual_return,drawdown,volatility,trades,fees,probabilistic_sharpe,")
                .And.EndsWith(",treynor_ratio,violated,error"));
    }

    [TestCase("drawdown", true)]
    [TestCase("best-day", false)]
    public void Run_of_a_figure_of_which_less_is_better_has_the_smallest_first(string objective, bool least)
    {
        var plan = MadeUpTrials.Plan(["x=1:12:1"], objective: objective);
        var figures = Run("s", plan).Tally.Top.Select(x => x.Figures[TrialFigure.PlaceOf(objective)]).ToList();
        Assert.That(figures, Has.Count.EqualTo(12).And.Unique);
        Assert.That(figures, least ? Is.Ordered.Ascending : Is.Ordered.Descending);
    }

    [Test]
    public void Run_failures_and_violations_are_rows_after_the_others()
    {
        var plan = MadeUpTrials.Plan(["x=-1:2:1"], objective: "return", constraints: "trades<=1000");
        var rating = Run("all", plan).Tally;
        Assert.That((rating.Count(SetState.Ok), rating.Count(SetState.Failed)), Is.EqualTo((3, 1)));
        var last = File.ReadAllLines(_lab.PathOf("all/results.csv"))[^1];
        Assert.That(last, Does.StartWith("4,1,failed,-1,,,").And.EndWith(",\"x is negative, which \"\"this\"\" one cannot do\""));
        var none = Run("none", MadeUpTrials.Plan(["x=1:2:1"], constraints: ["trades>1000", "sharpe<-50"]));
        Assert.That(none.Tally.Best, Is.Null);
        Assert.That(File.ReadAllLines(_lab.PathOf("none/results.csv"))[1].Split(',')[2], Is.EqualTo("violates"));
        Assert.That(Table("none"), Does.Contain(",trades>1000 sharpe<-50,\n"));
    }

    [Test]
    public void Run_a_runner_that_throws_costs_one_row()
    {
        var result = Run("s", MadeUpTrials.Plan(["x=1:4:1"]), trials: new MadeUpTrials { Before = run => _ = run == 2 ? throw new InvalidDataException("bad luck") : 0 });
        Assert.That(result.Tally.FirstError, Is.EqualTo("InvalidDataException: bad luck"));
        Assert.That(MadeUpTrials.Rows(_lab.PathOf("s")), Has.Count.EqualTo(4));
    }

    [TestCase(SearchKind.Grid, 0)]
    [TestCase(SearchKind.Random, 13)]
    [TestCase(SearchKind.Genetic, 60)]
    [TestCase(SearchKind.Bayes, 21)]
    public void Run_any_number_of_jobs_gives_the_same_files(SearchKind kind, int sets)
    {
        var plan = MadeUpTrials.Plan(["x=1:12:1", "y=1:9:1", "mode=a,b"], kind, sets);
        foreach (var jobs in new[] { 1, 2, 5 })
        {
            Run($"jobs{jobs}", plan, jobs);
        }
        foreach (var file in new[] { SweepFolder.ResultsFile, "returns.bin", "sweep.html", SweepSummary.File, SweepFolder.ManifestFile })
        {
            var one = File.ReadAllBytes(_lab.PathOf("jobs1/" + file));
            Assert.That(File.ReadAllBytes(_lab.PathOf("jobs2/" + file)), Is.EqualTo(one), file);
            Assert.That(File.ReadAllBytes(_lab.PathOf("jobs5/" + file)), Is.EqualTo(one), file);
        }
    }

    [TestCase(SearchKind.Grid, 0)]
    [TestCase(SearchKind.Random, 15)]
    [TestCase(SearchKind.Genetic, 60)]
    [TestCase(SearchKind.Bayes, 15)]
    public void Run_stopped_and_resumed_gives_the_same_files(SearchKind kind, int sets)
    {
        var plan = MadeUpTrials.Plan(["x=-1:12:1", "y=1:5:1"], kind, sets);
        Run("whole", plan);
        using var stop = new CancellationTokenSource();
        var trials = new MadeUpTrials
        {
            Before = run =>
            {
                if (run == 9)
                {
                    stop.Cancel();
                }
            },
        };
        Assert.That(() => trials.Sweep(_lab, plan).Run(_lab.PathOf("parts"), 2, null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        var done = MadeUpTrials.Rows(_lab.PathOf("parts")).Count;
        Assert.That(done, Is.GreaterThan(3).And.LessThan(plan.Search.Sets));
        // a process that was killed while it wrote
        File.AppendAllText(_lab.PathOf("parts/results.csv"), ",99,ok,3,4,0.1");
        File.AppendAllText(_lab.PathOf("parts/returns.bin"), "half a record");
        var again = new MadeUpTrials();
        var result = Run("parts", plan, trials: again);
        Assert.That((result.Found, again.Runs), Is.EqualTo((done, plan.Search.Sets - done + 1)), "what was there, and one run to see that it still holds");
        foreach (var file in new[] { SweepFolder.ResultsFile, "returns.bin", SweepSummary.File })
        {
            Assert.That(File.ReadAllBytes(_lab.PathOf("parts/" + file)), Is.EqualTo(File.ReadAllBytes(_lab.PathOf("whole/" + file))), file);
        }
    }

    [Test]
    public void Run_files_cut_anywhere_are_completed_to_the_same_bytes()
    {
        var plan = MadeUpTrials.Plan(FiveByFour);
        Run("whole", plan);
        var whole = Table("whole");
        // in the order of the sets, as it is while it grows
        var rows = whole.Split('\n')[1..^1].Select(x => "," + x.Split(',', 2)[1]).OrderBy(x => int.Parse(x.Split(',')[1], null)).ToList();
        var growing = whole.Split('\n')[0] + "\n" + string.Concat(rows.Select(x => x + "\n"));
        foreach (var cut in new[] { 0, 3, whole.IndexOf('\n', StringComparison.Ordinal) + 1, growing.Length / 3, growing.Length / 2, growing.Length - 1, growing.Length })
        {
            var folder = $"cut{cut}";
            Directory.CreateDirectory(_lab.PathOf(folder));
            File.Copy(_lab.PathOf("whole/sweep.json"), _lab.PathOf(folder + "/sweep.json"));
            File.WriteAllText(_lab.PathOf(folder + "/results.csv"), growing[..cut]);
            File.Copy(_lab.PathOf("whole/returns.bin"), _lab.PathOf(folder + "/returns.bin"));
            Run(folder, plan);
            Assert.That(Table(folder), Is.EqualTo(whole), folder);
        }
    }

    [Test]
    public void Run_finished_sweep_again_runs_only_the_first_set()
    {
        var plan = MadeUpTrials.Plan(FiveByFour);
        Run("s", plan);
        var (table, trials) = (Table("s"), new MadeUpTrials());
        var again = Run("s", plan, trials: trials);
        Assert.That((trials.Runs, again.Found, Table("s")), Is.EqualTo((1, 20, table)));
        Assert.That(again.Honesty, Is.EqualTo(Run("other", plan).Honesty));
    }

    [Test]
    public void Run_memory_does_not_grow_with_the_number_of_sets()
    {
        // what is alive after 2,000 and after 12,000 sets, of which each leaves 1,500 bytes on disk
        var alive = new Dictionary<int, long>();
        var plan = MadeUpTrials.Plan(["x=1:1000:1", "y=1:1000:1"], SearchKind.Random, 12_500);
        new MadeUpTrials
        {
            Before = run =>
            {
                if (run is 2_000 or 12_000)
                {
                    alive[run] = GC.GetTotalMemory(forceFullCollection: true);
                }
            },
        }.Sweep(_lab, plan).Run(_lab.PathOf("s"), 1);
        Assert.That(alive[12_000] - alive[2_000], Is.LessThan(1_000_000), "100 bytes a set");
    }

    [Test]
    public void Run_other_settings_other_data_or_another_folder_are_refused()
    {
        var plan = MadeUpTrials.Plan(FiveByFour);
        Run("s", plan);
        Assert.That(
            () => Run("s", MadeUpTrials.Plan(FiveByFour, objective: "calmar")),
            Throws.InstanceOf<UserErrorException>().With.Message.Contains("another \"objective\" (\"sharpe\", not \"calmar\")").And.Message.Contains("--out"));
        Assert.That(() => Run("s", MadeUpTrials.Plan(["x=1:5:1"])), Throws.InstanceOf<UserErrorException>().With.Message.Contains("another \"vary\""));
        Assert.That(() => Run("s", plan, trials: new MadeUpTrials { Market = 7 }), Throws.InstanceOf<UserErrorException>().With.Message.Contains("other data"));
        _lab.Write("mine/notes.txt", "not to be touched");
        Assert.That(() => Run("mine", plan), Throws.InstanceOf<UserErrorException>().With.Message.Contains("not the folder of a sweep"));
        Assert.That(Directory.GetFiles(_lab.PathOf("mine")), Has.Length.EqualTo(1));
    }

    [Test]
    public void Run_two_at_once_in_one_folder_is_refused()
    {
        using var inside = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var plan = MadeUpTrials.Plan(FiveByFour);
        var first = Task.Run(() => Run("s", plan, 1, new MadeUpTrials
        {
            Before = _ =>
            {
                inside.Set();
                goOn.Wait();
            },
        }));
        inside.Wait();
        Assert.That(() => Run("s", plan), Throws.InstanceOf<UserErrorException>().With.Message.Contains("Another quant"));
        goOn.Set();
        Assert.That(first.Result.Tally.Best, Is.Not.Null);
    }

    [Test]
    public void Run_on_the_engine_with_and_without_sharing_gives_the_same_table()
    {
        var plan = new SweepPlan(
            new ParameterSpace([ParameterRange.Parse("stop-atr=2,4"), ParameterRange.Parse("risk-per-trade=0.001,0.002"), ParameterRange.Parse("time-stop=0,120")]),
            new SearchPlan(SearchKind.Grid, 8, 0), Objective.All[0], [], new DateOnly(2023, 11, 20), new DateOnly(2023, 12, 8));
        var target = new AlgorithmTarget("LiquidityZones", null, null, null, [new("tickers", "QAAA,QBBB"), new("min-strength", "0.5"), new("single-pools", "1"), new("kill-zones-only", "0")]);
        var request = _lab.Request with { Algorithm = target };
        foreach (var shares in new[] { false, true })
        {
            var runner = new EmbeddedTrialRunner(request, cacheFolder: Path.Combine(AppContext.BaseDirectory, "kit-cache"), shares: shares);
            new SweepRun(runner, request, plan).Run(_lab.PathOf($"shares-{shares}"), 2);
        }
        Assert.That(Table("shares-True"), Is.EqualTo(Table("shares-False")).And.Not.Contain(",failed,"));
    }

    [Test]
    public void DefaultName_depends_on_the_settings_only()
    {
        string Name(SweepPlan plan) => new MadeUpTrials().Sweep(_lab, plan).DefaultName;
        Assert.That(Name(MadeUpTrials.Plan(FiveByFour)), Is.EqualTo(Name(MadeUpTrials.Plan(FiveByFour))).And.StartsWith("EmaCross-"));
        Assert.That(Name(MadeUpTrials.Plan(FiveByFour, objective: "return")), Is.Not.EqualTo(Name(MadeUpTrials.Plan(FiveByFour))));
    }
}
