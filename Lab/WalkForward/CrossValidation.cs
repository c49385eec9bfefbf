using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>
/// Combinatorial purged cross-validation of a grid: every combination runs once over all days; choosing and testing then takes parts of their daily returns.
/// Positions are carried over the borders of the parts, which the purge and the embargo are for.
/// </summary>
/// <param name="Trials">The trials that did not fail, in the order of the grid.</param>
/// <param name="FailedTrials">How many failed.</param>
/// <param name="Result">The splits and paths; trials by their index in <paramref name="Trials"/>.</param>
/// <param name="Overfitting">Probability of over-fitting of the same trials; null with fewer days than its blocks need.</param>
/// <param name="Deflated">Deflated Sharpe ratio of the best trial over all days; null where it is undefined.</param>
public sealed record CrossValidation(
    IReadOnlyList<TrialResult> Trials, int FailedTrials, CrossValidationResult Result, OverfittingResult? Overfitting, DeflatedSharpe? Deflated)
{
    private const int Blocks = 10;

    /// <summary>Sharpe ratios per year of the paths that moved, ascending.</summary>
    public IReadOnlyList<double> SortedPathSharpes => [.. Result.PathSharpes.OfType<double>().Select(x => x * Math.Sqrt(Trials[0].Returns.Conventions.PeriodsPerYear)).Order()];

    /// <summary>Median of them; null if no path moved.</summary>
    public double? MedianPathSharpe => Quantile.OfSorted([.. SortedPathSharpes], 0.5);

    /// <summary>The trial that was best in training most often, the first of equals, and in how many splits.</summary>
    public (int Trial, int Splits) ChosenMostOften
        => Result.Splits.GroupBy(x => x.Chosen).OrderByDescending(x => x.Count()).ThenBy(x => x.Key).Select(x => (x.Key, x.Count())).First();

    /// <summary>Runs the trials and validates.</summary>
    /// <param name="runner">Runs the trials.</param>
    /// <param name="grid">The combinations.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="settings">Groups, purge and embargo.</param>
    /// <param name="done">Told about each finished trial; null for nobody.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UserErrorException">Too few trials can be used, or too few days.</exception>
    public static CrossValidation Run(
        ITrialRunner runner,
        ParameterGrid grid,
        DateOnly from,
        DateOnly to,
        CrossValidationSettings settings,
        IProgress<int>? done = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(runner);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(settings);
        var all = TrialSet.Run(runner, grid, from, to, settings.Jobs, done, cancellation);
        var trials = Aligned([.. all.Where(x => x.Error is null)]);
        if (trials.Count < 2)
        {
            throw all.All(x => x.Error is not null) ? TrialSet.NothingToChoose(all, Objective.All[0], from, to)
                : new UserErrorException("A cross-validation chooses between at least 2 trials that do not fail: vary more.");
        }
        var returns = trials.Select(x => x.Returns.Values).ToList();
        try
        {
            return new CrossValidation(
                trials,
                all.Length - trials.Count,
                CombinatorialCrossValidation.Of(returns, settings.Groups, settings.TestGroups, settings.Purge, settings.Embargo),
                Overfit(returns),
                Deflate(trials));
        }
        catch (ArgumentException error)
        {
            throw new UserErrorException($"These days cannot be split like that: {error.Message}", error);
        }
    }

    /// <summary>Weekends count for the trials that earned something on one: all get the days that any of them has, with a return of 0 where it had none.</summary>
    private static List<TrialResult> Aligned(IReadOnlyList<TrialResult> trials)
    {
        var days = trials.SelectMany(x => x.Returns.Days).Distinct().Order().ToArray();
        return [.. trials.Select(x =>
        {
            var own = x.Returns.Days.Zip(x.Returns.Values).ToDictionary(y => y.First, y => y.Second);
            return x with { Returns = x.Returns with { Days = days, Values = [.. days.Select(day => own.GetValueOrDefault(day))] } };
        })];
    }

    private static OverfittingResult? Overfit(List<double[]> returns)
    {
        if (returns[0].Length < 2 * Blocks)
        {
            return null;
        }
        var test = new OverfittingTest(returns[0].Length, Blocks);
        foreach (var trial in returns)
        {
            test.Add(trial);
        }
        return test.Compute();
    }

    private static DeflatedSharpe? Deflate(List<TrialResult> trials)
    {
        var ratios = trials.Select(x => SharpeRatio.PerPeriod(x.Returns.Values)).OfType<double>().ToArray();
        return Objective.All[0].Best(trials) is { } best ? DeflatedSharpe.Of(best.Returns.Values, ratios) : null;
    }
}
