using System.Collections.Concurrent;
using System.Collections.Specialized;
using Common.Util;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Securities;

/// <summary>The algorithm's universes by symbol, in the order they were added.</summary>
public class UniverseManager : BaseExtendedDictionary<Symbol, Universe, ConcurrentDictionary<Symbol, Universe>>
{
    // Lean's base class keeps no order; this list does
    private readonly List<Universe> _inOrder = [];
    private readonly Queue<UniverseManagerChanged> _pending = new();
    private ReadOnlyExtendedDictionary<Symbol, Security>? _active;

    /// <summary>Raised when a pending change is carried out.</summary>
    public event EventHandler<UniverseManagerChanged>? CollectionChanged;

    /// <summary>Every security that some universe holds now.</summary>
    public ReadOnlyExtendedDictionary<Symbol, Security> ActiveSecurities
        => _active ??= new ReadOnlyExtendedDictionary<Symbol, Security>(
            _inOrder.SelectMany(x => x.MemberRecords.Values).Select(x => x.Security).DistinctBy(x => x.Symbol).ToList(), x => x.Symbol);

    /// <inheritdoc/>
    public override ICollection<Symbol> Keys => _inOrder.ConvertAll(x => x.Symbol);

    /// <inheritdoc/>
    public override ICollection<Universe> Values => [.. _inOrder];

    /// <summary>Gets a universe; setting one that is new adds it.</summary>
    public override Universe this[Symbol symbol]
    {
        get => Dictionary.TryGetValue(symbol, out var universe)
            ? universe
            : throw new KeyNotFoundException($"There is no universe with the symbol {symbol}. Add it first, or ask with UniverseManager.ContainsKey.");
        set
        {
            if (Dictionary.TryGetValue(symbol, out var existing) && existing != value)
            {
                throw new ArgumentException($"There is another universe with the symbol {symbol}; remove it first.");
            }
            Add(symbol, value);
        }
    }

    /// <summary>Adds a universe at the end of the time step; one that is there stays.</summary>
    public override void Add(Symbol key, Universe value)
    {
        if (!Dictionary.TryAdd(key, value))
        {
            return;
        }
        _inOrder.Add(value);
        value.MembersChanged += Invalidate;
        Invalidate();
        _pending.Enqueue(new UniverseManagerChanged(NotifyCollectionChangedAction.Add, value));
    }

    /// <summary>Asks for another selection of a universe at the end of the time step.</summary>
    public void Update(Symbol key, Universe value, NotifyCollectionChangedAction action)
    {
        if (Dictionary.ContainsKey(key) && !_pending.Any(x => x.Value == value))
        {
            _pending.Enqueue(new UniverseManagerChanged(action, value));
        }
    }

    /// <summary>Carries out what was added and updated.</summary>
    public void ProcessChanges()
    {
        while (_pending.TryDequeue(out var change))
        {
            OnCollectionChanged(change);
        }
    }

    /// <summary>Removes a universe; its members leave at the next step. False if there is none.</summary>
    public override bool Remove(Symbol key)
    {
        if (!Dictionary.TryRemove(key, out var universe))
        {
            return false;
        }
        _inOrder.Remove(universe);
        universe.MembersChanged -= Invalidate;
        Invalidate();
        universe.Dispose();
        OnCollectionChanged(new UniverseManagerChanged(NotifyCollectionChangedAction.Remove, universe));
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerator<KeyValuePair<Symbol, Universe>> GetEnumerator() => GetItems().GetEnumerator();

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<Symbol, Universe>> GetItems() => _inOrder.ConvertAll(x => KeyValuePair.Create(x.Symbol, x));

    /// <inheritdoc/>
    public override void Clear()
    {
        foreach (var symbol in Keys)
        {
            Remove(symbol);
        }
    }

    /// <summary>Raises <see cref="CollectionChanged"/>.</summary>
    protected virtual void OnCollectionChanged(UniverseManagerChanged e) => CollectionChanged?.Invoke(this, e);

    private void Invalidate() => _active = null;
}
