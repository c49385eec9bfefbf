using Quant.Lab.Sweeps.Search;

namespace Quant.Lab.Sweeps.Files;

/// <summary>Sorts rows, the best first and of equals the earlier set first, in parts that fit into memory, which are then merged.</summary>
internal sealed class RowSort
{
    private readonly SweepPlan _plan;
    private readonly int _partSize;
    private readonly string _prefix;

    /// <summary>A sorting.</summary>
    /// <param name="plan">By what.</param>
    /// <param name="prefix">What the names of temporary files begin with.</param>
    /// <param name="partSize">Rows in memory at a time.</param>
    public RowSort(SweepPlan plan, string prefix, int partSize = 20_000) => (_plan, _prefix, _partSize) = (plan, prefix, partSize);

    /// <summary>The rows in order.</summary>
    public IEnumerable<SweepRow> Sort(IEnumerable<SweepRow> rows)
    {
        var parts = new List<string>();
        try
        {
            foreach (var part in rows.Chunk(_partSize))
            {
                Array.Sort(part, Compare);
                if (parts.Count == 0 && part.Length < _partSize)
                {
                    foreach (var row in part)
                    {
                        yield return row;
                    }
                    yield break;
                }
                parts.Add($"{_prefix}{parts.Count}.tmp");
                File.WriteAllLines(parts[^1], part.Select(x => RowFormat.Line(x, null).TrimEnd('\n')));
            }
            foreach (var row in Merge(parts))
            {
                yield return row;
            }
        }
        finally
        {
            parts.ForEach(File.Delete);
        }
    }

    private IEnumerable<SweepRow> Merge(IReadOnlyList<string> parts)
    {
        var order = Comparer<SweepRow>.Create(Compare);
        var queue = new PriorityQueue<IEnumerator<SweepRow>, SweepRow>(order);
        var readers = parts.Select(x => File.ReadLines(x).Select(line => RowFormat.Parse(line, _plan.Space.Ranges.Count)!).GetEnumerator()).ToList();
        try
        {
            foreach (var reader in readers.Where(x => x.MoveNext()))
            {
                queue.Enqueue(reader, reader.Current);
            }
            while (queue.TryDequeue(out var reader, out var row))
            {
                yield return row;
                if (reader.MoveNext())
                {
                    queue.Enqueue(reader, reader.Current);
                }
            }
        }
        finally
        {
            readers.ForEach(x => x.Dispose());
        }
    }

    private int Compare(SweepRow a, SweepRow b)
    {
        var rating = _plan.Rate(b).CompareTo(_plan.Rate(a));
        return rating != 0 ? rating : a.Set.CompareTo(b.Set);
    }
}
