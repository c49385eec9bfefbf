using System.Globalization;
using System.Text.Json.Nodes;
using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary><c>summary.json</c>: what came of a walk-forward or a cross-validation, for programs. What is undefined is null.</summary>
public static class WalkForwardSummary
{
    /// <summary>Name of the file.</summary>
    public const string File = "summary.json";

    /// <summary>The summary of a walk-forward.</summary>
    public static JsonObject Of(WalkForwardResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var all = result.Stitched;
        return new JsonObject
        {
            ["objective"] = result.Objective.Name,
            ["folds"] = new JsonArray([.. result.Folds.Select(Fold)]),
            ["all"] = new JsonObject
            {
                ["testFrom"] = Day(all.Trial.From),
                ["testTo"] = Day(all.Trial.To),
                ["score"] = result.Score,
                ["meanTrainScore"] = result.MeanTrainScore,
                ["meanTestScore"] = result.MeanTestScore,
                ["efficiency"] = result.Efficiency,
                ["return"] = all.TotalReturn,
                ["maxDrawdown"] = all.Drawdown,
                ["trades"] = all.Trades.Count,
                ["error"] = all.Error,
            },
            ["stability"] = new JsonArray([.. result.Stability.Select(x => new JsonObject
            {
                ["parameter"] = x.Name,
                ["chosen"] = new JsonArray([.. x.Chosen.Select(value => (JsonNode)value)]),
                ["differentValues"] = x.DifferentValues,
                ["meanStep"] = x.MeanStep,
            })]),
        };
    }

    /// <summary>The summary of a cross-validation.</summary>
    public static JsonObject Of(CrossValidation validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        var (result, year) = (validation.Result, Math.Sqrt(validation.Trials[0].Returns.Conventions.PeriodsPerYear));
        return new JsonObject
        {
            ["objective"] = Objective.All[0].Name,
            ["trials"] = validation.Trials.Count,
            ["failedTrials"] = validation.FailedTrials,
            ["splits"] = result.Splits.Count,
            ["pathSharpes"] = new JsonArray([.. result.PathSharpes.Select(x => (JsonNode?)(x * year))]),
            ["medianPathSharpe"] = validation.MedianPathSharpe,
            ["lossProbability"] = result.LossProbability,
            ["probabilityOfOverfitting"] = validation.Overfitting?.Probability,
            ["deflatedSharpe"] = validation.Deflated?.Probability,
            ["chosenMostOften"] = new JsonObject
            {
                ["parameters"] = Parameters(validation.Trials[validation.ChosenMostOften.Trial].Trial),
                ["splits"] = validation.ChosenMostOften.Splits,
            },
        };
    }

    private static JsonObject Fold(FoldResult x) => new()
    {
        ["fold"] = x.Fold.Number,
        ["trainFrom"] = Day(x.Fold.TrainFrom),
        ["trainTo"] = Day(x.Fold.TrainTo),
        ["trainPieces"] = new JsonArray([.. x.Fold.Training.Select(piece => new JsonObject { ["from"] = Day(piece.From), ["to"] = Day(piece.To) })]),
        ["testFrom"] = Day(x.Fold.Test.From),
        ["testTo"] = Day(x.Fold.Test.To),
        ["parameters"] = Parameters(x.Train.Trial),
        ["trainScore"] = x.TrainScore,
        ["testScore"] = x.TestScore,
        ["return"] = x.Test.TotalReturn,
        ["maxDrawdown"] = x.Test.Drawdown,
        ["trades"] = x.Test.Trades.Count,
        ["deflatedSharpe"] = x.Deflated?.Probability,
        ["failedTrials"] = x.FailedTrials,
        ["error"] = x.Test.Error,
    };

    private static JsonObject Parameters(Trial trial)
        => new(trial.Parameters.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => KeyValuePair.Create(x.Key, (JsonNode?)x.Value)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
