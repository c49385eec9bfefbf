using System.Globalization;

namespace Quant.Lab.WalkForward;

/// <summary>What the figures of a walk-forward or a cross-validation say, in a sentence.</summary>
public static class WalkForwardVerdict
{
    private const double Robust = 0.5;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>What the tests kept of the trainings.</summary>
    public static string Of(WalkForwardResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var earned = result.Folds.Count(x => x.Test.TotalReturn > 0);
        var folds = string.Create(Culture, $"{earned} of {result.Folds.Count} {(result.Folds.Count == 1 ? "test" : "tests")} earned something");
        if (result.Efficiency is not { } efficiency)
        {
            return $"{folds}. The trainings earned nothing on average, even with the best parameters: there is nothing that the tests could have kept.";
        }
        return efficiency <= 0
            ? $"{folds}. The trainings grew, the tests did not: what is best in training is worth nothing afterwards."
            : string.Create(Culture, $"{folds}, and grew {efficiency:P0} as fast as the trainings{(efficiency < Robust ? ": less than half, so most of it is luck" : "")}.");
    }

    /// <summary>What the paths say.</summary>
    public static string Of(CrossValidation validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        if (validation.Result.LossProbability is not { } loss)
        {
            return "No path ever moved: nothing was traded.";
        }
        var (trial, splits) = validation.ChosenMostOften;
        var parameters = string.Join(' ', validation.Trials[trial].Trial.Parameters.Select(x => $"{x.Key}={x.Value}"));
        return string.Create(Culture, $"{loss:P0} of the paths lose. Chosen most often ({splits} of {validation.Result.Splits.Count} splits): {parameters}");
    }
}
