namespace Quant.Core.Risk;

/// <summary>Groups of things that move together: whoever is linked to a member by a correlation at or above a threshold belongs to the group (single linkage).</summary>
public static class CorrelationClusters
{
    /// <summary>Writes the group of each thing: the index of its first member. A correlation that is not known links nothing.</summary>
    /// <param name="correlation">Correlation of two indices, the first below the second.</param>
    /// <param name="threshold">Correlation from which on two belong together.</param>
    /// <param name="groups">One element per thing.</param>
    public static void Assign(Func<int, int, double> correlation, double threshold, Span<int> groups)
    {
        ArgumentNullException.ThrowIfNull(correlation);
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = i;
        }
        for (var i = 0; i < groups.Length; i++)
        {
            for (var j = i + 1; j < groups.Length; j++)
            {
                if (groups[i] != groups[j] && correlation(i, j) >= threshold)
                {
                    Merge(groups, groups[i], groups[j]);
                }
            }
        }
    }

    private static void Merge(Span<int> groups, int a, int b)
    {
        var (first, other) = a < b ? (a, b) : (b, a);
        foreach (ref var group in groups)
        {
            group = group == other ? first : group;
        }
    }
}
