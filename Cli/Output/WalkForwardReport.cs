using System.Globalization;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Trials;
using Quant.Lab.WalkForward;

namespace Quant.Cli.Output;

/// <summary>A walk-forward for people.</summary>
internal static class WalkForwardReport
{
    private const string Undefined = "-";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Writes a row per fold and one for all, and what they say together.</summary>
    public static void Write(CommandHost host, WalkForwardResult result)
    {
        var objective = result.Objective.Name;
        Table.Write(
            host,
            [">fold", "training", "test", "chosen", $">{objective} in", $">{objective} out", ">return", ">max drawdown", ">trades", ">deflated"],
            [.. result.Folds.Select(x => Row(x, result.Objective)), All(result)]);
        var (inside, outside) = (Score(result.MeanTrainScore, result.Objective), Score(result.MeanTestScore, result.Objective));
        host.Output.WriteLine(
            $"{result.Objective.Description}: {inside} in training, {outside} in the tests{Kept(result)}; walk-forward efficiency {Percent(result.Efficiency)}");
        host.Output.WriteLine(WalkForwardVerdict.Of(result));
        foreach (var x in result.Stability)
        {
            host.Output.WriteLine(string.Create(
                Culture,
                $"{x.Name}: {string.Join(' ', x.Chosen)}; {x.DifferentValues} different, moved {Percent(x.MeanStep)} of its range from fold to fold"));
        }
        foreach (var x in result.Folds.Where(x => x.Test.Error is not null || x.FailedTrials > 0))
        {
            host.Output.WriteLine(string.Create(
                Culture,
                $"Fold {x.Fold.Number}: {x.FailedTrials} trials failed in training{(x.Test.Error is { } error ? $"; the test failed: {error}" : "")}"));
        }
    }

    /// <summary>Writes what the paths say.</summary>
    public static void Write(CommandHost host, CrossValidation validation)
    {
        var (result, sharpes) = (validation.Result, validation.SortedPathSharpes);
        Table.WriteGrid(host,
        [
            ["trials", string.Create(Culture, $"{validation.Trials.Count} ({validation.FailedTrials} failed)")],
            ["splits", result.Splits.Count.ToString(Culture)],
            ["paths", result.Paths.Count.ToString(Culture)],
            ["Sharpe ratio of the paths, least", Number(sharpes.Count > 0 ? sharpes[0] : null)],
            ["Sharpe ratio of the paths, median", Number(validation.MedianPathSharpe)],
            ["Sharpe ratio of the paths, most", Number(sharpes.Count > 0 ? sharpes[^1] : null)],
            ["paths that lose", Percent(result.LossProbability)],
            ["probability of over-fitting", Percent(validation.Overfitting?.Probability)],
            ["deflated Sharpe ratio of the best", Percent(validation.Deflated?.Probability)],
        ]);
        host.Output.WriteLine(WalkForwardVerdict.Of(validation));
    }

    private static string[] Row(FoldResult x, Objective objective) =>
    [
        x.Fold.Number.ToString(Culture), x.Fold.TrainingText, x.Fold.Test.ToString(), Parameters(x.Train.Trial),
        Score(x.TrainScore, objective), Score(x.TestScore, objective),
        Percent(x.Test.TotalReturn), Percent(x.Test.Drawdown), x.Test.Trades.Count.ToString(Culture), Percent(x.Deflated?.Probability),
    ];

    private static string[] All(WalkForwardResult result) =>
    [
        "all", "", new DayRange(result.Stitched.Trial.From, result.Stitched.Trial.To).ToString(), "", Score(result.MeanTrainScore, result.Objective), Score(result.Score, result.Objective),
        Percent(result.Stitched.TotalReturn), Percent(result.Stitched.Drawdown), result.Stitched.Trades.Count.ToString(Culture), "",
    ];

    private static string Kept(WalkForwardResult result)
        => result.MeanTestScore is { } test && result.MeanTrainScore > 0 ? $" ({Percent(test / result.MeanTrainScore)} kept)" : "";

    private static string Parameters(Trial trial) => string.Join(' ', trial.Parameters.Select(x => $"{x.Key}={x.Value}"));

    private static string Score(double? value, Objective objective) => objective.IsFraction ? Percent(value) : Number(value);

    private static string Number(double? value) => value?.ToString("0.00", Culture) ?? Undefined;

    private static string Percent(double? value) => value?.ToString("P1", Culture) ?? Undefined;
}
