using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Honesty;

/// <summary>Result of <see cref="CombinatorialCrossValidation"/>.</summary>
/// <param name="Splits">Every choice of test groups.</param>
/// <param name="Paths">Returns of whole histories made of test groups only; each group of each path was tested with what was best without it.</param>
public sealed record CrossValidationResult(IReadOnlyList<CrossValidationSplit> Splits, IReadOnlyList<double[]> Paths)
{
    /// <summary>Sharpe ratios of the paths, per period; null where a path never moved.</summary>
    public IReadOnlyList<double?> PathSharpes { get; } = [.. Paths.Select(x => SharpeRatio.PerPeriod(x))];

    /// <summary>Share of the paths with a Sharpe ratio below 0; null when no path ever moved.</summary>
    public double? LossProbability => PathSharpes.Any(x => x is not null) ? (double)PathSharpes.Count(x => x < 0) / PathSharpes.Count(x => x is not null) : null;
}

/// <summary>One choice of test groups.</summary>
/// <param name="TestGroups">The groups, ascending, from 0.</param>
/// <param name="Chosen">Index of the trial that was best on the other groups.</param>
/// <param name="TrainSharpe">Its Sharpe ratio there, per period.</param>
/// <param name="TestSharpe">Its Sharpe ratio on the test groups; null if it did not move.</param>
public sealed record CrossValidationSplit(IReadOnlyList<int> TestGroups, int Chosen, double TrainSharpe, double? TestSharpe);
