using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Page;

/// <summary>The values of a parameter in groups that fit into a picture: each its own, or neighbours together where an ordered one has many.</summary>
internal sealed class ValueBins
{
    private const int Most = 16;
    private readonly Dictionary<string, int> _binOf = new(StringComparer.Ordinal);

    /// <summary>Bins of the values that the rows have.</summary>
    /// <param name="range">The parameter.</param>
    /// <param name="used">The values that occur.</param>
    public ValueBins(ParameterRange range, IEnumerable<string> used)
    {
        var place = range.Values.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i, StringComparer.Ordinal);
        var places = used.Distinct().Select(x => place[x]).Order().ToList();
        IReadOnlyList<List<int>> bins = places.Count <= Most || !range.IsOrdered
            ? [.. places.Select(x => (List<int>)[x])]
            : [.. places.GroupBy(x => (long)(x - places[0]) * Most / (places[^1] - places[0] + 1)).Select(x => x.ToList())];
        Labels = [.. bins.Select(x => x.Count == 1 ? range.Values[x[0]] : $"{range.Values[x[0]]} to {range.Values[x[^1]]}")];
        for (var bin = 0; bin < bins.Count; bin++)
        {
            bins[bin].ForEach(x => _binOf[range.Values[x]] = bin);
        }
    }

    /// <summary>Names of the bins, in the order of the range.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The bin of a value.</summary>
    public int this[string value] => _binOf[value];
}
