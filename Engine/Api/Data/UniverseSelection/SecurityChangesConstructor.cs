using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>Collects what a selection adds and removes, and hands it out as one <see cref="SecurityChanges"/>.</summary>
public class SecurityChangesConstructor
{
    private readonly List<Security> _added = [];
    private readonly List<Security> _removed = [];
    private readonly List<Security> _internalAdded = [];
    private readonly List<Security> _internalRemoved = [];

    /// <summary>Notes an addition.</summary>
    public void Add(Security security, bool isInternal) => (isInternal ? _internalAdded : _added).Add(security);

    /// <summary>Notes a removal.</summary>
    public void Remove(Security security, bool isInternal) => (isInternal ? _internalRemoved : _removed).Add(security);

    /// <summary>What was noted since the last call; <see cref="SecurityChanges.None"/> if nothing.</summary>
    public SecurityChanges Flush()
    {
        var changes = SecurityChanges.Create(_added, _removed, _internalAdded, _internalRemoved);
        _added.Clear();
        _removed.Clear();
        _internalAdded.Clear();
        _internalRemoved.Clear();
        return changes;
    }
}
