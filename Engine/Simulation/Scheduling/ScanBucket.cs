namespace Quant.Engine.Simulation.Scheduling;

/// <summary>The entries of the scan queue that are due at the same time.</summary>
internal sealed class ScanBucket
{
    private static readonly Comparison<ScanEntry> ById = static (x, y) => x.Id.CompareTo(y.Id);

    private readonly List<ScanEntry> _entries = [];
    private bool _unordered;

    /// <summary>UTC ticks.</summary>
    public long Ticks { get; private set; }

    public int Count => _entries.Count;

    public ScanEntry this[int index] => _entries[index];

    public void Open(long ticks)
    {
        Ticks = ticks;
        _entries.Clear();
        _unordered = false;
    }

    public void Add(ScanEntry entry)
    {
        _unordered |= _entries.Count > 0 && _entries[^1].Id > entry.Id;
        _entries.Add(entry);
    }

    /// <summary>Puts the entries into the order in which they are to be visited, by id.</summary>
    public void Order()
    {
        if (_unordered)
        {
            _entries.Sort(ById);
            _unordered = false;
        }
    }

    public bool AllIdle()
    {
        foreach (var entry in _entries)
        {
            if (!entry.IsIdle && !entry.IsRemoved)
            {
                return false;
            }
        }

        return true;
    }
}
