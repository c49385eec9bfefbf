using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>The securities that entered and left the algorithm's universes in one time step.</summary>
public class SecurityChanges
{
    /// <summary>No change at all.</summary>
    public static readonly SecurityChanges None = new([], [], [], []);

    private readonly Security[] _added;
    private readonly Security[] _removed;
    private readonly Security[] _internalAdded;
    private readonly Security[] _internalRemoved;

    /// <summary>A copy without the filters of the original.</summary>
    public SecurityChanges(SecurityChanges changes)
        : this(changes._added, changes._removed, changes._internalAdded, changes._internalRemoved)
    {
    }

    private SecurityChanges(IEnumerable<Security> added, IEnumerable<Security> removed, IEnumerable<Security> internalAdded, IEnumerable<Security> internalRemoved)
    {
        _added = added.Distinct().ToArray();
        _removed = removed.Distinct().ToArray();
        _internalAdded = internalAdded.Distinct().ToArray();
        _internalRemoved = internalRemoved.Distinct().ToArray();
    }

    /// <summary>All changes, filtered ones included.</summary>
    public int Count => _added.Length + _removed.Length + _internalAdded.Length + _internalRemoved.Length;

    /// <summary>Leaves out securities of type <see cref="SecurityType.Base"/>.</summary>
    public bool FilterCustomSecurities { get; set; }

    /// <summary>Leaves out securities that only the engine needs, such as currency pairs for conversion.</summary>
    public bool FilterInternalSecurities { get; set; }

    /// <summary>What was added, by ticker.</summary>
    public IReadOnlyList<Security> AddedSecurities => View(_added, _internalAdded);

    /// <summary>What was removed, by ticker.</summary>
    public IReadOnlyList<Security> RemovedSecurities => View(_removed, _internalRemoved);

    /// <summary>Both changes together; what either adds is not removed.</summary>
    public static SecurityChanges operator +(SecurityChanges left, SecurityChanges right)
    {
        if (left.Count == 0)
        {
            return right;
        }
        return right.Count == 0 ? left : Merge(left, right);
    }

    /// <summary>Changes from their parts; <see cref="None"/> if all are empty.</summary>
    public static SecurityChanges Create(
        IReadOnlyCollection<Security> additions,
        IReadOnlyCollection<Security> removals,
        IReadOnlyCollection<Security> internalAdditions,
        IReadOnlyCollection<Security> internalRemovals)
        => additions?.Count + removals?.Count + internalAdditions?.Count + internalRemovals?.Count > 0
            ? new SecurityChanges(additions!, removals!, internalAdditions!, internalRemovals!)
            : None;

    /// <summary>A line for logs.</summary>
    public override string ToString()
    {
        if (Count == 0)
        {
            return "SecurityChanges: None";
        }
        static string List(string label, IReadOnlyList<Security> securities)
            => securities.Count == 0 ? "" : $" {label}: {string.Join(",", securities.Select(x => x.Symbol.ID))}";
        return "SecurityChanges: " + List("Added", AddedSecurities) + List("Removed", RemovedSecurities);
    }

    private List<Security> View(Security[] own, Security[] inner)
    {
        IEnumerable<Security> all = FilterInternalSecurities || inner.Length == 0 ? own : own.Union(inner);
        return all.Where(x => !FilterCustomSecurities || x.Type != SecurityType.Base).OrderBy(x => x.Symbol.Value, StringComparer.Ordinal).ToList();
    }

    /// <summary>On its own: sums in which one side is empty, one per step of a run, make no closure.</summary>
    private static SecurityChanges Merge(SecurityChanges left, SecurityChanges right)
    {
        var added = left._added.Union(right._added).ToHashSet();
        var internalAdded = left._internalAdded.Union(right._internalAdded).ToHashSet();
        bool Stays(Security security) => !added.Contains(security) && !internalAdded.Contains(security);
        return new SecurityChanges(
            added,
            left._removed.Concat(right._removed).Where(Stays),
            internalAdded,
            left._internalRemoved.Concat(right._internalRemoved).Where(Stays));
    }
}
