using System.Globalization;
using System.Text;
using Quant.Lab.Sweeps.Files;
using Quant.Lab.Trials;
using Quant.Lab.WalkForward.Page;

namespace Quant.Lab.WalkForward;

/// <summary>
/// The files of a walk-forward and of a cross-validation. Tables are comma-separated, LF, numbers with all their digits, nothing for what is undefined; beside them
/// <c>summary.json</c> and the page <c>walk-forward.html</c>.
/// </summary>
public static class WalkForwardFiles
{
    /// <summary>Name of the page.</summary>
    public const string Page = "walk-forward.html";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Files of a walk-forward: <c>folds.csv</c>, a row per fold and one for all, and <c>equity.csv</c>, the joined test days.</summary>
    /// <param name="result">What to write.</param>
    /// <param name="manifest">Its settings.</param>
    /// <returns>Contents by file name.</returns>
    public static IReadOnlyDictionary<string, string> Of(WalkForwardResult result, WalkForwardManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(result);
        var names = result.Grid.Ranges.Select(x => x.Name).ToList();
        var folds = new StringBuilder();
        Row(folds, [
            "fold", "train_from", "train_to", "train_pieces", "test_from", "test_to", .. names,
            $"train_{result.Objective.Name}", $"test_{result.Objective.Name}",
            "test_growth", "test_max_drawdown", "test_trades", "deflated_sharpe", "failed_trials", "test_error",
        ]);
        foreach (var x in result.Folds)
        {
            Row(folds, [
                Text(x.Fold.Number), Text(x.Fold.TrainFrom), Text(x.Fold.TrainTo), Pieces(x.Fold), Text(x.Fold.Test.From), Text(x.Fold.Test.To),
                .. names.Select(name => x.Train.Trial.Parameters[name]),
                Text(x.TrainScore), Text(x.TestScore), Text(x.Test.TotalReturn), Text(x.Test.Drawdown), Text(x.Test.Trades.Count),
                Text(x.Deflated?.Probability), Text(x.FailedTrials), x.Test.Error ?? "",
            ]);
        }
        var all = result.Stitched;
        Row(folds, [
            "all", Text(result.Folds[0].Fold.TrainFrom), Text(result.Folds[^1].Fold.TrainTo), "", Text(all.Trial.From), Text(all.Trial.To),
            .. names.Select(_ => ""),
            Text(result.MeanTrainScore), Text(result.Score), Text(all.TotalReturn), Text(all.Drawdown), Text(all.Trades.Count), "",
            Text(result.Folds.Sum(x => x.FailedTrials)), all.Error ?? "",
        ]);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["folds.csv"] = folds.ToString(),
            ["equity.csv"] = Equity(all.Returns),
            [WalkForwardSummary.File] = SweepManifest.Text(WalkForwardSummary.Of(result)),
            [Page] = WalkForwardPage.Of(result, manifest).ToString(),
        };
    }

    /// <summary>Files of a cross-validation: <c>splits.csv</c>, a row per choice of test groups, and <c>paths.csv</c>, the daily returns of each path.</summary>
    /// <param name="validation">What to write.</param>
    /// <param name="manifest">Its settings.</param>
    /// <returns>Contents by file name.</returns>
    public static IReadOnlyDictionary<string, string> Of(CrossValidation validation, WalkForwardManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(validation);
        var names = validation.Trials[0].Trial.Parameters.Keys.ToList();
        var year = Math.Sqrt(validation.Trials[0].Returns.Conventions.PeriodsPerYear);
        var splits = new StringBuilder();
        Row(splits, ["test_groups", .. names, "train_sharpe", "test_sharpe"]);
        foreach (var x in validation.Result.Splits)
        {
            var chosen = validation.Trials[x.Chosen].Trial.Parameters;
            var tested = string.Join(' ', x.TestGroups.Select(group => Text(group + 1)));
            Row(splits, [tested, .. names.Select(name => chosen[name]), Text(x.TrainSharpe * year), Text(x.TestSharpe * year)]);
        }
        var paths = new StringBuilder();
        var days = validation.Trials[0].Returns.Days;
        Row(paths, ["day", .. validation.Result.Paths.Select((_, i) => FormattableString.Invariant($"path_{i + 1}"))]);
        for (var i = 0; i < days.Count; i++)
        {
            Row(paths, [Text(days[i]), .. validation.Result.Paths.Select(x => Text(x[i]))]);
        }
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["splits.csv"] = splits.ToString(),
            ["paths.csv"] = paths.ToString(),
            [WalkForwardSummary.File] = SweepManifest.Text(WalkForwardSummary.Of(validation)),
            [Page] = CrossValidationPage.Of(validation, manifest).ToString(),
        };
    }

    /// <summary>Writes files into a new folder, all or none: under a temporary name first, which is then renamed.</summary>
    /// <param name="files">Contents by file name.</param>
    /// <param name="folder">The folder, which must not exist.</param>
    /// <exception cref="UserErrorException">It exists, or cannot be written.</exception>
    public static void Write(IReadOnlyDictionary<string, string> files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        RequireNew(folder);
        OutputPlace.WriteFolder(folder, () => WriteNew(files, folder));
    }

    private static void WriteNew(IReadOnlyDictionary<string, string> files, string folder)
    {
        var temporary = Directory.CreateDirectory(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".tmp-" + Path.GetRandomFileName());
        try
        {
            foreach (var (name, content) in files)
            {
                File.WriteAllText(Path.Combine(temporary.FullName, name), content);
            }
            Directory.Move(temporary.FullName, folder);
        }
        catch
        {
            temporary.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Complains about a folder that exists or cannot be made, which is better done before the work than after it.</summary>
    /// <exception cref="UserErrorException">It exists, or cannot be written.</exception>
    public static void RequireNew(string folder)
    {
        if (Directory.Exists(folder) || File.Exists(folder))
        {
            throw new UserErrorException($"{folder} exists already: name a new folder, or remove that one.");
        }
        OutputPlace.RequireFolder(folder);
    }

    private static string Equity(DailyReturns returns)
    {
        var text = new StringBuilder();
        Row(text, ["day", "return", "value"]);
        var value = 1.0;
        for (var i = 0; i < returns.Values.Length; i++)
        {
            value *= 1 + returns.Values[i];
            Row(text, [Text(returns.Days[i]), Text(returns.Values[i]), Text(value)]);
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quoted)).Append('\n');

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(double? value) => value?.ToString("R", Culture) ?? "";

    private static string Text(int value) => value.ToString(Culture);

    // as ISO 8601 writes intervals, with both days in them
    private static string Pieces(Fold fold) => string.Join(' ', fold.Training.Select(x => $"{Text(x.From)}/{Text(x.To)}"));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", Culture);
}
