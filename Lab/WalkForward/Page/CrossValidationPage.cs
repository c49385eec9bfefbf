using System.Globalization;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.WalkForward.Page;

/// <summary>A combinatorial cross-validation as one page that needs nothing else.</summary>
internal static class CrossValidationPage
{
    // 20 groups have tens of thousands of paths and splits: the tables have all of them, a picture shows as many as can be told apart
    private const int MostLines = 40;
    private const int MostRows = 100;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The page.</summary>
    /// <param name="validation">The cross-validation.</param>
    /// <param name="manifest">Its settings.</param>
    public static ReportPage Of(CrossValidation validation, WalkForwardManifest manifest)
    {
        var days = validation.Trials[0].Returns.Days;
        return new ReportPage(
            $"{manifest.Algorithm}: cross-validation over {validation.Result.Paths.Count.ToString(Culture)} paths",
            string.Create(Culture, $"{days[0]:yyyy-MM-dd} to {days[^1]:yyyy-MM-dd}, {validation.Trials.Count:N0} combinations, {validation.Result.Splits.Count:N0} splits, best by sharpe"),
            [
                new ReportSection("result", "Result", Tiles(validation), Html.Of($"<p>{WalkForwardVerdict.Of(validation)}</p>")),
                new ReportSection("paths", "Paths", Growth(validation), Sharpes(validation)),
                new ReportSection("splits", "Splits", Splits(validation)),
                new ReportSection("settings", "Settings", PageParts.Settings(manifest)),
            ]);
    }

    private static Html Tiles(CrossValidation validation)
    {
        var sharpes = validation.SortedPathSharpes;
        return PageParts.Tiles(
            PageParts.Tile("sharpe, median path", Figures.Ratio(validation.MedianPathSharpe), "of whole histories of tests"),
            PageParts.Tile("sharpe, worst path", Figures.Ratio(sharpes.Count > 0 ? sharpes[0] : null), "per year"),
            PageParts.Tile("sharpe, best path", Figures.Ratio(sharpes.Count > 0 ? sharpes[^1] : null), "per year"),
            PageParts.Tile("paths that lose", Figures.Percent(validation.Result.LossProbability), $"of {Figures.Count(validation.Result.Paths.Count)}"),
            PageParts.Tile("probability of over-fitting", Figures.Percent(validation.Overfitting?.Probability), "50 % is pure chance"),
            PageParts.Tile("deflated Sharpe ratio", Figures.Percent(validation.Deflated?.Probability), "above 95 % it is more than luck"),
            PageParts.Tile("combinations", Figures.Count(validation.Trials.Count), $"{Figures.Count(validation.FailedTrials)} failed"));
    }

    private static Html Growth(CrossValidation validation)
    {
        var days = validation.Trials[0].Returns.Days;
        var ticks = days.Select(x => PageParts.Ticks(x.AddDays(1))).Prepend(PageParts.Ticks(days[0])).ToList();
        var median = Median(validation);
        // the median last, so that it lies above the others
        var shown = Sample(validation.Result.Paths.Count).Where(x => x != median).Append(median);
        var lines = shown.Select(i =>
        {
            var value = 1.0;
            return LineSeries.At(
                $"path {(i + 1).ToString(Culture)}{(i == median ? ", the median" : "")}", i == median ? Role.Main : Role.Quiet, ticks,
                validation.Result.Paths[i].Select(x => (double?)((value *= 1 + x) - 1)).Prepend(0));
        });
        return new LineChart([.. lines])
        {
            Title = validation.Result.Paths.Count > MostLines ? $"Growth of {MostLines} of the paths" : "Growth of every path",
            Note = "A path is a whole history in which each group of days was tested with what was best without it.", Unit = Unit.Percent, Height = 110,
        }.ToHtml();
    }

    private static Html Sharpes(CrossValidation validation)
    {
        var sharpes = validation.SortedPathSharpes;
        var shown = Sample(sharpes.Count).ToList();
        return new BarChart([.. shown.Select(x => (x + 1).ToString(Culture))], new BarSeries("sharpe", Role.Main, [.. shown.Select(x => (double?)sharpes[x])]))
        {
            Title = "Sharpe ratio per year of the paths, the worst first", Signed = true, Height = 80,
        }.ToHtml();
    }

    /// <summary>The path with the median Sharpe ratio, the lower one of two; the first one if none moved.</summary>
    private static int Median(CrossValidation validation)
    {
        var order = validation.Result.PathSharpes.Select((sharpe, i) => (sharpe, i)).Where(x => x.sharpe is not null).OrderBy(x => x.sharpe).Select(x => x.i).ToList();
        return order.Count > 0 ? order[(order.Count - 1) / 2] : 0;
    }

    /// <summary>Places out of many, spread evenly, the last one among them.</summary>
    private static IEnumerable<int> Sample(int count)
        => count <= MostLines ? Enumerable.Range(0, count) : Enumerable.Range(0, MostLines).Select(i => (int)((long)i * (count - 1) / (MostLines - 1)));

    private static Html Splits(CrossValidation validation)
    {
        var year = Math.Sqrt(validation.Trials[0].Returns.Conventions.PeriodsPerYear);
        var names = validation.Trials[0].Trial.Parameters.Keys.Order(StringComparer.Ordinal).ToList();
        var more = validation.Result.Splits.Count > MostRows ? Html.Of($"<p class=\"note\">The first {MostRows} of {Figures.Count(validation.Result.Splits.Count)}; splits.csv has all.</p>") : Html.Empty;
        var table = DataTable.Of(
            ["test groups", .. names.Select(x => ">" + x), ">sharpe in", ">sharpe out"],
            validation.Result.Splits.Take(MostRows).Select(x => (IReadOnlyList<Cell>)
            [
                string.Join(", ", x.TestGroups.Select(group => (group + 1).ToString(Culture))), .. names.Select(name => (Cell)validation.Trials[x.Chosen].Trial.Parameters[name]),
                Figures.Ratio(x.TrainSharpe * year), Cell.Signed(x.TestSharpe * year, Figures.Ratio),
            ]));
        return Html.Of($"{more}{table}");
    }
}
