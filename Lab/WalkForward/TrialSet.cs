using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>Runs every combination of a grid over the same days.</summary>
internal static class TrialSet
{
    /// <summary>The results in the order of the grid, whatever the number of jobs.</summary>
    public static TrialResult[] Run(ITrialRunner runner, ParameterGrid grid, DateOnly from, DateOnly to, int jobs, IProgress<int>? done, CancellationToken cancellation)
    {
        var results = new TrialResult[grid.Count];
        InParallel.For(grid.Count, jobs, Run, cancellation);
        return results;

        void Run(int set)
        {
            results[set] = runner.Run(new Trial(grid[set], from, to), cancellation);
            done?.Report(1);
        }
    }

    /// <summary>The error to tell when no trial of a set can be rated.</summary>
    public static UserErrorException NothingToChoose(IReadOnlyList<TrialResult> results, Objective objective, DateOnly from, DateOnly to)
        => new(results.FirstOrDefault(x => x.Error is not null) is { } failed && results.All(x => x.Error is not null)
            ? $"Every trial from {from:yyyy-MM-dd} to {to:yyyy-MM-dd} failed; the first one with: {failed.Error}"
            : $"No trial from {from:yyyy-MM-dd} to {to:yyyy-MM-dd} has a {objective.Name}: they did not trade, or there are no data. "
                + "Take other days, longer trainings, or other parameters.");
}
