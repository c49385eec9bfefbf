using System.Globalization;
using Quant.Core.Statistics.Drawdowns;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.WalkForward.Page;

/// <summary><c>walk-forward.html</c>: a walk-forward as one page that needs nothing else.</summary>
internal static class WalkForwardPage
{
    private const string Group = "tests";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The page.</summary>
    /// <param name="result">The walk-forward.</param>
    /// <param name="manifest">Its settings.</param>
    public static ReportPage Of(WalkForwardResult result, WalkForwardManifest manifest)
    {
        var all = result.Stitched;
        return new ReportPage(
            $"{manifest.Algorithm}: walk-forward of {result.Folds.Count.ToString(Culture)} {(result.Folds.Count == 1 ? "fold" : "folds")}",
            string.Create(Culture, $"tested {all.Trial.From:yyyy-MM-dd} to {all.Trial.To:yyyy-MM-dd}, {result.Grid.Count:N0} combinations, best by {result.Objective.Name}"),
            [
                new ReportSection("result", "Result", Tiles(result), Html.Of($"<p>{WalkForwardVerdict.Of(result)}</p>")),
                .. all.Returns.Values.Length == 0 ? Array.Empty<ReportSection>() : [new ReportSection("tests", "Test days joined", Growth(result), Drawdown(result))],
                new ReportSection("folds", "Folds", Scores(result), Folds(result)),
                new ReportSection("parameters", "Choices", Stability(result)),
                new ReportSection("settings", "Settings", PageParts.Settings(manifest)),
            ])
        {
            Warning = all.Error is { } error ? $"A test failed: {error}" : null,
        };
    }

    private static Html Tiles(WalkForwardResult result)
    {
        var (all, objective) = (result.Stitched, result.Objective);
        return PageParts.Tiles(
            PageParts.Tile($"{objective.Name}, tests", PageParts.Score(result.Score, objective), "all test days as one account"),
            PageParts.Tile($"{objective.Name}, trainings", PageParts.Score(result.MeanTrainScore, objective), "mean of the winners"),
            PageParts.Tile("walk-forward efficiency", Figures.Percent(result.Efficiency), "growth in tests over that in trainings"),
            PageParts.Tile("return", Figures.Percent(all.TotalReturn), "of the test days"),
            PageParts.Tile("drawdown", Figures.Percent(all.Drawdown), "of the test days"),
            PageParts.Tile("trades", Figures.Count(all.Trades.Count), "in the tests"),
            PageParts.Tile("folds that earned", Figures.Count(result.Folds.Count(x => x.Test.TotalReturn > 0)), $"of {Figures.Count(result.Folds.Count)}"));
    }

    private static Html Growth(WalkForwardResult result)
    {
        // one line per fold, each from where the last one ended: where the parameters changed can be seen
        var lines = new List<LineSeries>();
        var value = 1.0;
        foreach (var x in result.Folds.Where(x => x.Test.Returns.Values.Length > 0))
        {
            var start = value;
            var values = x.Test.Returns.Values.Select(day => (double?)((value *= 1 + day) - 1)).Prepend(start - 1);
            var days = x.Test.Returns.Days.Select(day => day.AddDays(1)).Prepend(x.Test.Returns.Days[0]);
            lines.Add(LineSeries.At($"fold {x.Fold.Number.ToString(Culture)}", lines.Count % 2 == 0 ? Role.Main : Role.Other, days.Select(PageParts.Ticks), values));
        }
        return new LineChart([.. lines])
        {
            Title = "Growth over the test days", Note = "Each fold goes on where the one before it ended, with the parameters of its own training.", Unit = Unit.Percent, Group = Group, Height = 110,
        }.ToHtml();
    }

    private static Html Drawdown(WalkForwardResult result)
    {
        var returns = result.Stitched.Returns;
        var value = 1.0;
        double[] values = [1.0, .. returns.Values.Select(x => value *= 1 + x)];
        return new LineChart(LineSeries.At("drawdown", Role.Loss, returns.Days.Select(x => x.AddDays(1)).Prepend(returns.Days[0]).Select(PageParts.Ticks), DrawdownHistory.Underwater(values).Select(x => -x)) with { Area = true })
        {
            Title = "Drawdown over the test days", Unit = Unit.Percent, Group = Group, Height = 60,
        }.ToHtml();
    }

    private static Html Scores(WalkForwardResult result) => new BarChart(
        [.. result.Folds.Select(x => x.Fold.Number.ToString(Culture))],
        new BarSeries("training", Role.Quiet, [.. result.Folds.Select(x => (double?)x.TrainScore)]),
        new BarSeries("test", Role.Main, [.. result.Folds.Select(x => x.TestScore)]))
    {
        Title = $"{result.Objective.Name} by fold", Note = "What the winner of each training was worth there, and on the days after.", Unit = result.Objective.IsFraction ? Unit.Percent : Unit.Number,
    }.ToHtml();

    private static Html Folds(WalkForwardResult result)
    {
        var objective = result.Objective;
        string[] note = result.Folds.Any(x => Note(x).Length > 0) ? ["note"] : [];
        return DataTable.Of(
            [">fold", "training", "test", .. result.Grid.Ranges.Select(x => ">" + x.Name), $">{objective.Name} in", $">{objective.Name} out", ">return", ">drawdown", ">trades", ">deflated", .. note],
            result.Folds.Select(x => (IReadOnlyList<Cell>)
            [
                x.Fold.Number.ToString(Culture), x.Fold.TrainingText, x.Fold.Test.ToString(),
                .. result.Grid.Ranges.Select(range => (Cell)x.Train.Trial.Parameters[range.Name]),
                PageParts.Score(x.TrainScore, objective), PageParts.Score(x.TestScore, objective),
                Cell.Signed(x.Test.TotalReturn, Figures.Percent), Figures.Percent(x.Test.Drawdown), Figures.Count(x.Test.Trades.Count), Figures.Percent(x.Deflated?.Probability),
                .. note.Select(_ => (Cell)Note(x)),
            ]));
    }

    private static string Note(FoldResult x) => x.Test.Error ?? (x.FailedTrials > 0 ? $"{Figures.Count(x.FailedTrials)} failed in training" : "");

    private static Html Stability(WalkForwardResult result) => Html.Of($"""
        <p class="note">A choice that jumps about from fold to fold was made by noise.</p>
        <div class="wrap">{DataTable.Of(
            ["parameter", "chosen, fold by fold", ">different values", ">moved on average"],
            result.Stability.Select(x => (IReadOnlyList<Cell>)[x.Name, string.Join(", ", x.Chosen), Figures.Count(x.DifferentValues), new Cell(Figures.Percent(x.MeanStep), Tone.Plain, "share of its range")]))}</div>
        """);
}
