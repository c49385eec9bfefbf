using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>Walks forward: on each fold every combination of parameters is trained, and the best one tested on days that it has not seen, with a fresh strategy.</summary>
public static class WalkForwardRun
{
    /// <summary>The walk-forward. The result depends on nothing but its arguments.</summary>
    /// <param name="runner">Runs the trials.</param>
    /// <param name="grid">The combinations.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="settings">Its shape.</param>
    /// <param name="done">Told about each finished trial; null for nobody.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UserErrorException">The days are too few, or in some training no trial can be rated, or the objective needs trainings of a single piece.</exception>
    public static WalkForwardResult Run(
        ITrialRunner runner,
        ParameterGrid grid,
        DateOnly from,
        DateOnly to,
        WalkForwardSettings settings,
        IProgress<int>? done = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(runner);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(settings);
        var folds = Plan(from, to, settings);
        var trainings = new TrainingRuns(runner, grid, settings.Jobs, done);
        return new WalkForwardResult([.. folds.Select(x => Run(runner, trainings, x, settings, done, cancellation))], grid, settings.Objective);
    }

    /// <summary>How many trials the walk-forward takes, trainings and tests.</summary>
    /// <param name="grid">The combinations.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="settings">Its shape.</param>
    /// <exception cref="UserErrorException">As of the run, before anything is run: the days are too few, or the objective does not go with the settings.</exception>
    public static int Count(ParameterGrid grid, DateOnly from, DateOnly to, WalkForwardSettings settings)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(settings);
        var folds = Plan(from, to, settings);
        return TrainingRuns.Count(folds, grid) + folds.Count;
    }

    private static IReadOnlyList<Fold> Plan(DateOnly from, DateOnly to, WalkForwardSettings settings)
    {
        var folds = Fold.Split(from, to, settings);
        return !settings.Objective.Figure.IsOfOneRun || folds.All(x => x.Training.Count == 1) ? folds : throw new UserErrorException(
            $"The embargo makes trainings of several pieces, and {settings.Objective.Name} is a figure of a single run: choose by another objective, or leave the embargo out.");
    }

    private static FoldResult Run(
        ITrialRunner runner, TrainingRuns trainings, Fold fold, WalkForwardSettings settings, IProgress<int>? done, CancellationToken cancellation)
    {
        var trials = trainings.Run(fold, cancellation);
        var best = settings.Objective.Best(trials) ?? throw TrialSet.NothingToChoose(trials, settings.Objective, fold.TrainFrom, fold.TrainTo);
        var test = runner.Run(new Trial(best.Trial.Parameters, fold.Test.From, fold.Test.To), cancellation);
        done?.Report(1);
        var ratios = trials.Where(x => x.Error is null).Select(x => SharpeRatio.PerPeriod(x.Returns.Values)).OfType<double>().ToArray();
        return new FoldResult(
            fold,
            best,
            test,
            settings.Objective.Score(best)!.Value,
            test.Error is null ? settings.Objective.Score(test) : null,
            DeflatedSharpe.Of(best.Returns.Values, ratios),
            trials.Count(x => x.Error is not null));
    }
}
