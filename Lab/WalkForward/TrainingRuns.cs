using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>
/// Runs every combination of a grid over the trainings of folds. A piece of a training is a run of its own with a fresh algorithm, so that no position is carried over the
/// days between two pieces; the results join. Pieces that the fold before had too, as anchored trainings with an embargo do, are not run again.
/// </summary>
internal sealed class TrainingRuns(ITrialRunner runner, ParameterGrid grid, int jobs, IProgress<int>? done)
{
    private Dictionary<DayRange, TrialResult[]> _before = [];

    /// <summary>Runs of the trainings of some folds.</summary>
    public static int Count(IEnumerable<Fold> folds, ParameterGrid grid) => folds.SelectMany(x => x.Training).Distinct().Count() * grid.Count;

    /// <summary>The results of a fold's training in the order of the grid.</summary>
    public IReadOnlyList<TrialResult> Run(Fold fold, CancellationToken cancellation)
    {
        _before = fold.Training.ToDictionary(x => x, x => _before.GetValueOrDefault(x) ?? TrialSet.Run(runner, grid, x.From, x.To, jobs, done, cancellation));
        var pieces = fold.Training.Select(x => _before[x]).ToList();
        return pieces.Count == 1 ? pieces[0]
            : [.. Enumerable.Range(0, grid.Count).Select(i => TrialResult.Joined(new Trial(grid[i], fold.TrainFrom, fold.TrainTo), [.. pieces.Select(x => x[i])]))];
    }
}
