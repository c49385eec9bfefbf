using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>What came of a walk-forward.</summary>
/// <param name="Folds">The folds, in order of time.</param>
/// <param name="Grid">What the trainings chose from.</param>
/// <param name="Objective">By what.</param>
public sealed record WalkForwardResult(IReadOnlyList<FoldResult> Folds, ParameterGrid Grid, Objective Objective)
{
    /// <summary>All test days joined, as one trial: the return of each day compounds on the last one. Its parameters are none, because they changed.</summary>
    public TrialResult Stitched { get; } = Stitch(Folds);

    /// <summary>The objective over all test days; null where it is undefined.</summary>
    public double? Score => Objective.Score(Stitched);

    /// <summary>Mean objective of the winners in training.</summary>
    public double MeanTrainScore => Folds.Average(x => x.TrainScore);

    /// <summary>Mean objective in the tests that define one; null if none does.</summary>
    public double? MeanTestScore => Folds.Select(x => x.TestScore).Average();

    /// <summary>
    /// Walk-forward efficiency: growth per year in the tests over growth per year in the trainings, each averaged (Pardo, 1992). Above 0.5 is usually taken for robust.
    /// Null when the trainings did not earn anything.
    /// </summary>
    public double? Efficiency => Folds.Select(x => x.Train.AnnualReturn).Average() is { } train and > 0
        ? Folds.Select(x => x.Test.AnnualReturn).Average() / train
        : null;

    /// <summary>How much the chosen values moved, for each parameter that was varied.</summary>
    public IReadOnlyList<ParameterStability> Stability =>
        [.. Grid.Ranges.Select(range => ParameterStability.Of(range, [.. Folds.Select(x => x.Train.Trial.Parameters[range.Name])]))];

    private static TrialResult Stitch(IReadOnlyList<FoldResult> folds)
    {
        var error = folds.FirstOrDefault(x => x.Test.Error is not null) is { } failed ? FormattableString.Invariant($"fold {failed.Fold.Number}: {failed.Test.Error}") : null;
        var trial = new Trial(new Dictionary<string, string>(), folds[0].Fold.Test.From, folds[^1].Fold.Test.To);
        return TrialResult.Joined(trial, [.. folds.Select(x => x.Test)]) with { Error = error };
    }
}
