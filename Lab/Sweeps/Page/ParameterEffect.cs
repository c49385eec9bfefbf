using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Page;

/// <summary>How much a parameter alone decides about the objective.</summary>
/// <param name="Index">Place of the parameter among the ranges.</param>
/// <param name="Range">The parameter.</param>
/// <param name="Bins">Its values in groups.</param>
/// <param name="Share">
/// Share of the variance of the objective between the groups of its values (the squared correlation ratio, eta squared): 0 says nothing, 1 decides everything.
/// Null where the objective does not vary.
/// </param>
/// <param name="Means">Mean of the objective in each group.</param>
internal sealed record ParameterEffect(int Index, ParameterRange Range, ValueBins Bins, double? Share, IReadOnlyList<double?> Means)
{
    /// <summary>The effects of all parameters, the largest first.</summary>
    /// <param name="ranges">The parameters.</param>
    /// <param name="rows">Sets that have the objective.</param>
    /// <param name="score">The objective of a set.</param>
    public static IReadOnlyList<ParameterEffect> Of(IReadOnlyList<ParameterRange> ranges, IReadOnlyList<SweepRow> rows, Func<SweepRow, double> score)
    {
        var mean = rows.Average(score);
        var all = rows.Sum(x => Math.Pow(score(x) - mean, 2));
        return [.. ranges.Select((range, index) =>
        {
            var bins = new ValueBins(range, rows.Select(x => x.Values[index]));
            var groups = rows.ToLookup(x => bins[x.Values[index]], score);
            var between = groups.Sum(x => x.Count() * Math.Pow(x.Average() - mean, 2));
            IReadOnlyList<double?> means = [.. bins.Labels.Select((_, bin) => groups[bin].Select(x => (double?)x).Average())];
            return new ParameterEffect(index, range, bins, all > 0 ? between / all : null, means);
        }).OrderByDescending(x => x.Share ?? 0).ThenBy(x => x.Index)];
    }
}
