using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Combinatorial purged cross-validation: splits the history into groups of periods; for every choice of test groups, the trial that is best by its Sharpe ratio on
/// the other groups is followed through the test groups. The test results join into several whole paths, where a walk-forward has one.
/// Source: López de Prado, Advances in Financial Machine Learning (2018), chapters 7 and 12. A trial that did not move in the training groups is rated 0.
/// </summary>
public sealed class CombinatorialCrossValidation
{
    private const int MostGroups = 20;
    private readonly IReadOnlyList<double[]> _trials;
    private readonly int _groups;
    private readonly int _purge;
    private readonly int _embargo;

    private CombinatorialCrossValidation(IReadOnlyList<double[]> trials, int groups, int purge, int embargo)
        => (_trials, _groups, _purge, _embargo) = (trials, groups, purge, embargo);

    private int Periods => _trials[0].Length;

    /// <summary>The validation.</summary>
    /// <param name="trials">Returns of each trial, all of the same periods; at least 2 trials, and 2 periods for each group.</param>
    /// <param name="groups">Groups to split the history into, from 3 to 20.</param>
    /// <param name="testGroups">Groups to test on at a time, at least 1 and below <paramref name="groups"/>.</param>
    /// <param name="purge">Periods before each test group that are not trained on, because what was decided there may reach into it.</param>
    /// <param name="embargo">Periods after each test group that are not trained on, because they still remember it.</param>
    public static CrossValidationResult Of(IReadOnlyList<double[]> trials, int groups = 6, int testGroups = 2, int purge = 0, int embargo = 0)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 3);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups, MostGroups);
        ArgumentOutOfRangeException.ThrowIfLessThan(testGroups, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(testGroups, groups);
        ArgumentOutOfRangeException.ThrowIfNegative(purge);
        ArgumentOutOfRangeException.ThrowIfNegative(embargo);
        if (trials.Count < 2 || trials.Any(x => x.Length != trials[0].Length) || trials[0].Length < 2 * groups)
        {
            throw new ArgumentException($"At least 2 trials of the same periods are needed, and {2 * groups} periods for {groups} groups.", nameof(trials));
        }
        return new CombinatorialCrossValidation(trials, groups, purge, embargo).Compute(testGroups);
    }

    private CrossValidationResult Compute(int testGroups)
    {
        var splits = new List<CrossValidationSplit>();
        // the n-th time that a group is tested belongs to the n-th path
        var (paths, tested) = (new List<double[]>(), new int[_groups]);
        for (var choice = 1u; choice < 1u << _groups; choice++)
        {
            if (uint.PopCount(choice) != testGroups)
            {
                continue;
            }
            var split = Split(choice);
            splits.Add(split);
            foreach (var group in split.TestGroups)
            {
                var path = tested[group]++;
                if (path == paths.Count)
                {
                    paths.Add(new double[Periods]);
                }
                var (from, to) = Bounds(group);
                _trials[split.Chosen].AsSpan(from, to - from).CopyTo(paths[path].AsSpan(from));
            }
        }
        return new CrossValidationResult(splits, paths);
    }

    private CrossValidationSplit Split(uint choice)
    {
        var groups = Enumerable.Range(0, _groups).Where(x => (choice >> x & 1) == 1).ToArray();
        var (isTest, isTrain) = (new bool[Periods], new bool[Periods]);
        Array.Fill(isTrain, true);
        foreach (var group in groups)
        {
            var (from, to) = Bounds(group);
            isTest.AsSpan(from, to - from).Fill(true);
            var (first, last) = (Math.Max(from - _purge, 0), Math.Min(to + _embargo, Periods));
            isTrain.AsSpan(first, last - first).Clear();
        }
        if (isTrain.Count(x => x) < 2)
        {
            throw new ArgumentException($"A purge of {_purge} and an embargo of {_embargo} leave nothing to train on in {Periods} periods.");
        }
        var ratings = _trials.Select(x => Sharpe(x, isTrain) ?? 0).ToArray();
        var best = Array.IndexOf(ratings, ratings.Max());
        return new CrossValidationSplit(groups, best, ratings[best], Sharpe(_trials[best], isTest));
    }

    private static double? Sharpe(double[] returns, bool[] use) => SharpeRatio.PerPeriod(returns.Where((_, i) => use[i]).ToArray());

    private (int From, int To) Bounds(int group) => ((int)((long)Periods * group / _groups), (int)((long)Periods * (group + 1) / _groups));
}
