using Quant.Lab;
using Quant.Lab.Trials;
using Quant.Lab.WalkForward;

namespace Quant.Tests.Lab.WalkForward;

public sealed class WalkForwardTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly DateOnly End = new(2024, 1, 20);
    private static readonly WalkForwardSettings FourFolds = new() { Folds = 4, Objective = Objective.All.Single(x => x.Name == "return"), Jobs = 2 };

    private static readonly WalkForwardManifest Settings = new("Zigzag", new() { ["folds"] = 4, ["vary"] = new System.Text.Json.Nodes.JsonObject { ["x"] = "1, 2" } });

    private static ParameterGrid Grid(string values) => new([ParameterRange.Parse("x=" + values)]);

    // 1 earns a percent a day up to 8 January and loses one afterwards, 2 the other way round
    private static double Regimes(int x, DateOnly day) => x == 1 == day <= new DateOnly(2024, 1, 8) ? 0.01 : -0.01;

    [Test]
    public void Run_chooses_on_the_training_and_tests_on_the_days_after()
    {
        var trials = new FakeTrials(Regimes);
        var result = WalkForwardRun.Run(trials, Grid("1,2"), Start, End, FourFolds);
        // trained on 1-4: 1; on 5-8: 1; on 9-12: 2; on 13-16: 2
        Assert.That(result.Folds.Select(x => x.Train.Trial.Parameters["x"]), Is.EqualTo(new[] { "1", "1", "2", "2" }));
        // tested on 5-8 and 9-12, where the regime has changed, on 13-16 and 17-20
        Assert.That(result.Folds.Select(x => Math.Round(x.TestScore!.Value, 6)), Is.EqualTo(new[] { 0.040604, -0.039404, 0.040604, 0.040604 }));
        Assert.That(result.Stitched.Returns.Days, Is.EqualTo(Enumerable.Range(4, 16).Select(Start.AddDays)));
        Assert.That(result.Score, Is.EqualTo(Math.Pow(1.01, 12) * Math.Pow(0.99, 4) - 1).Within(1e-12));
        Assert.That(result.MeanTrainScore, Is.EqualTo(Math.Pow(1.01, 4) - 1).Within(1e-12));
        Assert.That((result.Stitched.Trades.Count, result.Folds[0].FailedTrials), Is.EqualTo((16, 0)));
        var stability = result.Stability.Single();
        Assert.That((stability.Name, stability.DifferentValues, stability.MeanStep), Is.EqualTo(("x", 2, (double?)(1.0 / 3))));
        Assert.That(trials.Asked, Has.Count.EqualTo(4 * 3));
    }

    // 1 earns a percent a day, but loses everything that it earned on the days directly after a test
    private static double AfterTests(int x, DateOnly day) => x == 2 ? 0.001 : day.Day is 9 or 13 ? -0.5 : 0.01;

    [Test]
    public void Run_with_an_embargo_does_not_choose_by_the_days_after_earlier_tests()
    {
        string[] Chosen(WalkForwardSettings settings)
            => [.. WalkForwardRun.Run(new FakeTrials(AfterTests), Grid("1,2"), Start, End, settings).Folds.Select(x => x.Train.Trial.Parameters["x"])];
        Assert.That(Chosen(FourFolds), Is.EqualTo(new[] { "1", "1", "2", "2" }));
        Assert.That(Chosen(FourFolds with { Embargo = 1 }), Is.EqualTo(new[] { "1", "1", "1", "1" }));
        Assert.That(Chosen(FourFolds with { IsAnchored = true }), Is.EqualTo(new[] { "1", "1", "2", "2" }));
        Assert.That(Chosen(FourFolds with { IsAnchored = true, Embargo = 1 }), Is.EqualTo(new[] { "1", "1", "1", "1" }));
    }

    [Test]
    public void Run_joins_the_pieces_of_a_training_and_runs_those_of_several_folds_once()
    {
        var trials = new FakeTrials(Regimes);
        var settings = FourFolds with { IsAnchored = true, Embargo = 1 };
        var counted = new CountedRuns();
        var result = WalkForwardRun.Run(trials, Grid("1,2"), Start, End, settings, counted);
        // 1-4, 1-8, 1-8 and 10-12, 1-8 and 10-12 and 14-16: four pieces, two trials each, and four tests
        Assert.That(trials.Asked.Select(x => (x.From.Day, x.To.Day)).Where(x => x.Item2 <= 16).Distinct(), Is.SupersetOf(new[] { (1, 4), (1, 8), (10, 12), (14, 16) }));
        Assert.That((trials.Asked.Count, counted.Runs, WalkForwardRun.Count(Grid("1,2"), Start, End, settings)), Is.EqualTo((12, 12, 12)));
        var last = result.Folds[3].Train;
        Assert.That((last.Trial.From, last.Trial.To, last.Trades.Count), Is.EqualTo((Start, Start.AddDays(15), 14)));
        Assert.That(last.Returns.Days.Select(x => x.Day), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 14, 15, 16 }));
        // 2 lost on 8 days and earned on 6, 1 the other way round
        Assert.That(last.Trial.Parameters["x"], Is.EqualTo("1"));
        Assert.That(result.Folds[3].TrainScore, Is.EqualTo(Math.Pow(1.01, 8) * Math.Pow(0.99, 6) - 1).Within(1e-12));
    }

    private sealed class CountedRuns : IProgress<int>
    {
        private int _runs;

        public int Runs => _runs;

        public void Report(int value) => Interlocked.Add(ref _runs, value);
    }

    [Test]
    public void Run_a_trial_that_fails_in_one_piece_failed()
    {
        var result = WalkForwardRun.Run(new FakeTrials(Regimes) { FailsFrom = (1, Start.AddDays(9)) }, Grid("1,2"), Start, End, FourFolds with { IsAnchored = true, Embargo = 1 });
        Assert.That(result.Folds.Select(x => x.FailedTrials), Is.EqualTo(new[] { 0, 0, 1, 1 }));
        Assert.That(result.Folds.Select(x => x.Train.Trial.Parameters["x"]), Is.EqualTo(new[] { "1", "1", "2", "2" }));
    }

    [Test]
    public void Run_in_pieces_by_a_figure_of_a_single_run_is_a_user_error()
    {
        var settings = FourFolds with { IsAnchored = true, Embargo = 1, Objective = Objective.Parse("alpha") };
        Assert.That(
            () => WalkForwardRun.Run(new FakeTrials(Regimes), Grid("1,2"), Start, End, settings),
            Throws.InstanceOf<UserErrorException>().With.Message.EqualTo(
                "The embargo makes trainings of several pieces, and alpha is a figure of a single run: choose by another objective, or leave the embargo out."));
        Assert.That(Objective.All.Where(x => x.Figure.IsOfOneRun).Select(x => x.Name), Does.Contain("beta").And.Contain("orders").And.Not.Contain("sharpe").And.Not.Contain("trades"));
    }

    [Test]
    public void Files_have_the_pieces_of_each_training()
    {
        var files = WalkForwardFiles.Of(WalkForwardRun.Run(new FakeTrials(Regimes), Grid("1,2"), Start, End, FourFolds with { IsAnchored = true, Embargo = 1 }), Settings);
        var rows = files["folds.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(rows[0], Does.StartWith("fold,train_from,train_to,train_pieces,test_from,test_to,"));
        Assert.That(rows[1], Does.StartWith("1,2024-01-01,2024-01-04,2024-01-01/2024-01-04,2024-01-05,"));
        Assert.That(rows[4], Does.StartWith("4,2024-01-01,2024-01-16,2024-01-01/2024-01-08 2024-01-10/2024-01-12 2024-01-14/2024-01-16,2024-01-17,"));
        var pieces = System.Text.Json.Nodes.JsonNode.Parse(files[WalkForwardSummary.File])!["folds"]![2]!["trainPieces"]!;
        Assert.That(pieces.ToJsonString(), Is.EqualTo("""[{"from":"2024-01-01","to":"2024-01-08"},{"from":"2024-01-10","to":"2024-01-12"}]"""));
        Assert.That(files[WalkForwardFiles.Page], Does.Contain("<td>2024-01-01 to 2024-01-08<br>2024-01-10 to 2024-01-12</td><td>2024-01-13 to 2024-01-16</td>"));
    }

    [Test]
    public void Run_by_a_figure_of_which_less_is_better_chooses_the_smallest()
    {
        // a training of four days goes up, down, up, down: the deeper the larger x
        var trials = new FakeTrials((x, day) => day.DayNumber % 2 == Start.DayNumber % 2 ? 0.02 : -0.01 * x);
        var result = WalkForwardRun.Run(trials, Grid("3,2,4"), Start, End, FourFolds with { Objective = Objective.Parse("maxDrawdown") });
        Assert.That(result.Folds.Select(x => x.Train.Trial.Parameters["x"]), Is.All.EqualTo("2"));
        Assert.That(result.MeanTrainScore, Is.EqualTo(1 - 0.98 * 1.02 * 0.98).Within(1e-12), "shown as it is");
    }

    [Test]
    public void Run_does_not_depend_on_the_number_of_jobs()
    {
        static IReadOnlyDictionary<string, string> Files(int jobs)
            => WalkForwardFiles.Of(WalkForwardRun.Run(new FakeTrials((x, day) => Math.Sin(x * day.DayNumber) / 100), Grid("1:40:1"), Start, End, FourFolds with { Jobs = jobs }), Settings);
        Assert.That(Files(4), Is.EqualTo(Files(1)));
    }

    [Test]
    public void Run_failed_trials_are_counted_and_never_chosen()
    {
        var result = WalkForwardRun.Run(new FakeTrials(Regimes), Grid("-1,1,2"), Start, End, FourFolds);
        Assert.That(result.Folds.Select(x => x.FailedTrials), Is.All.EqualTo(1));
        Assert.That(result.Folds.Select(x => x.Train.Trial.Parameters["x"]), Has.None.EqualTo("-1"));
    }

    [Test]
    public void Run_without_a_trial_to_choose_is_a_user_error()
    {
        Assert.That(
            () => WalkForwardRun.Run(new FakeTrials(Regimes), Grid("-1,-2"), Start, End, FourFolds), Throws.InstanceOf<UserErrorException>().With.Message.Contains("broken on purpose"));
        Assert.That(
            () => WalkForwardRun.Run(new FakeTrials((_, _) => 0), Grid("1,2"), Start, End, FourFolds with { Objective = Objective.All[0] }),
            Throws.InstanceOf<UserErrorException>().With.Message.Contains("has a sharpe"));
    }

    [Test]
    public void Files_have_a_row_per_fold_and_one_for_all()
    {
        var files = WalkForwardFiles.Of(WalkForwardRun.Run(new FakeTrials(Regimes), Grid("1,2"), Start, End, FourFolds), Settings);
        var rows = files["folds.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(rows, Has.Length.EqualTo(1 + 4 + 1));
        Assert.That(rows[0], Does.StartWith("fold,train_from,train_to,train_pieces,test_from,test_to,x,train_return,test_return,"));
        Assert.That(rows[1], Does.StartWith("1,2024-01-01,2024-01-04,2024-01-01/2024-01-04,2024-01-05,2024-01-08,1,0.0406040"));
        Assert.That(rows[5], Does.StartWith("all,2024-01-01,2024-01-16,,2024-01-05,2024-01-20,,"));
        Assert.That(files["equity.csv"].Split('\n'), Has.Length.EqualTo(1 + 16 + 1));
    }

    [Test]
    public void Page_has_the_joined_tests_every_fold_the_choices_and_the_settings()
    {
        var result = WalkForwardRun.Run(new FakeTrials(Regimes), Grid("1,2,-1"), Start, End, FourFolds);
        var page = WalkForwardFiles.Of(result, Settings)[WalkForwardFiles.Page];
        foreach (var text in new[]
        {
            "Zigzag: walk-forward of 4 folds", "tested 2024-01-05 to 2024-01-20, 3 combinations, best by return", "Growth over the test days", "\"name\":\"fold 4\"",
            "<td>2024-01-01 to 2024-01-04</td><td>2024-01-05 to 2024-01-08</td><td class=\"n\">1</td>", "1 failed in training", "1, 1, 2, 2", "x = 1, 2", "3 of 4 tests earned something",
        })
        {
            Assert.That(page, Does.Contain(text));
        }
        Assert.That(page, Does.Contain("default-src &#39;none&#39;"), "needs no network");
    }

    [Test]
    public void Summary_has_what_the_tables_say()
    {
        var result = WalkForwardRun.Run(new FakeTrials(Regimes), Grid("1,2"), Start, End, FourFolds);
        var summary = WalkForwardSummary.Of(result);
        Assert.That(summary["folds"]!.AsArray().Select(x => (string?)x!["parameters"]!["x"]), Is.EqualTo(new[] { "1", "1", "2", "2" }));
        Assert.That((double?)summary["all"]!["return"], Is.EqualTo(result.Stitched.TotalReturn));
        Assert.That((double?)summary["all"]!["efficiency"], Is.EqualTo(result.Efficiency));
        Assert.That((string?)summary["stability"]![0]!["parameter"], Is.EqualTo("x"));
    }

    [Test]
    public void Verdict_tells_trainings_that_earned_nothing_from_tests_that_kept_nothing()
    {
        string Verdict(Func<int, DateOnly, double> earn) => WalkForwardVerdict.Of(WalkForwardRun.Run(new FakeTrials(earn), Grid("1,2"), Start, End, FourFolds));
        Assert.That(Verdict((_, _) => -0.01), Does.StartWith("0 of 4 tests earned something. The trainings earned nothing on average"));
        Assert.That(Verdict((_, _) => 0.01), Is.EqualTo("4 of 4 tests earned something, and grew 100 % as fast as the trainings."));
        // what was best in four days is worst in the next four
        Assert.That(Verdict((x, day) => x % 2 == (day.DayNumber - Start.DayNumber) / 4 % 2 ? 0.01 : -0.01), Does.EndWith("The trainings grew, the tests did not: what is best in training is worth nothing afterwards."));
    }

    [Test]
    public void Cross_validation_page_shows_some_of_many_paths_and_splits_and_says_so()
    {
        var validation = CrossValidation.Run(
            new FakeTrials((x, day) => Math.Sin(x * day.DayNumber) / 100), Grid("1,2,3"), Start, End.AddDays(20), new CrossValidationSettings { Groups = 10, TestGroups = 5 });
        Assert.That((validation.Result.Splits.Count, validation.Result.Paths.Count), Is.EqualTo((252, 126)));
        var files = WalkForwardFiles.Of(validation, Settings);
        Assert.That(files[WalkForwardFiles.Page], Does.Contain("Growth of 40 of the paths").And.Contain("The first 100 of 252; splits.csv has all.").And.Contain(", the median"));
        Assert.That(files["splits.csv"].Split('\n'), Has.Length.EqualTo(1 + 252 + 1));
        Assert.That((int?)System.Text.Json.Nodes.JsonNode.Parse(files[WalkForwardSummary.File])!["splits"], Is.EqualTo(252));
    }

    [Test]
    public void Cross_validation_joins_what_was_not_trained_on()
    {
        var validation = CrossValidation.Run(
            new FakeTrials((x, day) => (x == 1 ? 0.01 : -0.01) + (day.DayNumber % 3 * 0.001)), Grid("-1,1,2"), Start, End.AddDays(10), new CrossValidationSettings { Groups = 5, Purge = 1, Embargo = 1 });
        Assert.That((validation.Trials.Count, validation.FailedTrials), Is.EqualTo((2, 1)));
        Assert.That(validation.Result.Splits, Has.Count.EqualTo(10));
        Assert.That(validation.Result.Splits.Select(x => x.Chosen), Is.All.EqualTo(0));
        Assert.That(validation.Overfitting!.Probability, Is.EqualTo(0));
        Assert.That(WalkForwardFiles.Of(validation, Settings)["splits.csv"].Split('\n')[1], Does.StartWith("1 2,1,"));
        Assert.That(WalkForwardFiles.Of(validation, Settings)["paths.csv"].Split('\n')[0], Is.EqualTo("day,path_1,path_2,path_3,path_4"));
    }

    [Test]
    public void Cross_validation_of_too_little_is_a_user_error()
    {
        Assert.That(() => CrossValidation.Run(new FakeTrials(Regimes), Grid("1"), Start, End, new CrossValidationSettings()), Throws.InstanceOf<UserErrorException>());
        Assert.That(() => CrossValidation.Run(new FakeTrials(Regimes), Grid("1,2"), Start, Start.AddDays(5), new CrossValidationSettings()), Throws.InstanceOf<UserErrorException>());
    }

    [Test]
    public void Write_makes_the_folder_whole_and_refuses_one_that_is_there()
    {
        var parent = Directory.CreateTempSubdirectory("quant-walk-").FullName;
        try
        {
            var folder = Path.Combine(parent, "new");
            WalkForwardFiles.Write(new Dictionary<string, string> { ["a.csv"] = "x\n" }, folder);
            Assert.That(Directory.GetFileSystemEntries(parent, "*", SearchOption.AllDirectories), Is.EquivalentTo(new[] { folder, Path.Combine(folder, "a.csv") }));
            Assert.That(() => WalkForwardFiles.Write(new Dictionary<string, string>(), folder), Throws.InstanceOf<UserErrorException>().With.Message.Contains("exists already"));
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }
}
