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
    /// <exception cref="UserErrorException">The days are too few, or in some training no trial can be rated.</exception>
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
        var folds = Fold.Split(from, to, settings);
        return new WalkForwardResult([.. folds.Select(x => Run(runner, grid, x, settings, done, cancellation))], grid, settings.Objective);
    }

    private static FoldResult Run(ITrialRunner runner, ParameterGrid grid, Fold fold, WalkForwardSettings settings, IProgress<int>? done, CancellationToken cancellation)
    {
        var trials = TrialSet.Run(runner, grid, fold.TrainFrom, fold.TrainTo, settings.Jobs, done, cancellation);
        var best = settings.Objective.Best(trials) ?? throw TrialSet.NothingToChoose(trials, settings.Objective, fold.TrainFrom, fold.TrainTo);
        var test = runner.Run(new Trial(best.Trial.Parameters, fold.TestFrom, fold.TestTo), cancellation);
        done?.Report(1);
        var ratios = trials.Select(x => SharpeRatio.PerPeriod(x.Returns.Values)).OfType<double>().ToArray();
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
