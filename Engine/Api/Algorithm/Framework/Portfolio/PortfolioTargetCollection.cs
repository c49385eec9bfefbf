using System.Collections;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Targets by symbol, the last one of each. Safe to change while it is enumerated: an enumeration sees what was there when it began.</summary>
public class PortfolioTargetCollection : ICollection<IPortfolioTarget>, IDictionary<Symbol, IPortfolioTarget>
{
    private readonly Dictionary<Symbol, IPortfolioTarget> _targets = [];
    private List<IPortfolioTarget>? _snapshot;

    /// <summary>Number of targets.</summary>
    public int Count => _targets.Count;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _targets.Count == 0;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The symbols, as they are now.</summary>
    public ICollection<Symbol> Keys => _targets.Keys.ToList();

    /// <summary>The targets, as they are now.</summary>
    public ICollection<IPortfolioTarget> Values => Snapshot();

    /// <summary>Gets or sets a symbol's target.</summary>
    public IPortfolioTarget this[Symbol symbol]
    {
        get => _targets[symbol];
        set
        {
            _snapshot = null;
            _targets[symbol] = value;
        }
    }

    /// <summary>Sets a target; null is ignored.</summary>
    public void Add(IPortfolioTarget target)
    {
        if (target is not null)
        {
            this[target.Symbol] = target;
        }
    }

    /// <summary>Sets a target.</summary>
    public void Add(KeyValuePair<Symbol, IPortfolioTarget> target) => Add(target.Value);

    /// <summary>Sets a target.</summary>
    public void Add(Symbol symbol, IPortfolioTarget target) => Add(target);

    /// <summary>Sets targets.</summary>
    public void AddRange(IEnumerable<IPortfolioTarget> targets)
    {
        foreach (var target in targets)
        {
            this[target.Symbol] = target;
        }
    }

    /// <summary>Sets targets.</summary>
    public void AddRange(IPortfolioTarget[] targets)
    {
        foreach (var target in targets)
        {
            this[target.Symbol] = target;
        }
    }

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        _snapshot = null;
        _targets.Clear();
    }

    /// <summary>Removes the targets that are reached to less than a lot.</summary>
    public void ClearFulfilled(IAlgorithm algorithm)
    {
        foreach (var target in Snapshot())
        {
            var security = algorithm.Securities[target.Symbol];
            if (Math.Abs(target.Quantity - security.Holdings.Quantity) < security.SymbolProperties.LotSize)
            {
                Remove(target.Symbol);
            }
        }
    }

    /// <summary>Whether there is a target for the same symbol.</summary>
    public bool Contains(IPortfolioTarget target) => target is not null && _targets.ContainsKey(target.Symbol);

    /// <summary>Whether there is a target for the same symbol.</summary>
    public bool Contains(KeyValuePair<Symbol, IPortfolioTarget> target) => Contains(target.Value);

    /// <summary>Whether a symbol has a target.</summary>
    public bool ContainsKey(Symbol symbol) => _targets.ContainsKey(symbol);

    /// <summary>Copies the targets.</summary>
    public void CopyTo(IPortfolioTarget[] array, int arrayIndex) => _targets.Values.CopyTo(array, arrayIndex);

    /// <summary>Copies symbols and targets.</summary>
    public void CopyTo(KeyValuePair<Symbol, IPortfolioTarget>[] array, int arrayIndex)
        => ((ICollection<KeyValuePair<Symbol, IPortfolioTarget>>)_targets).CopyTo(array, arrayIndex);

    /// <summary>Removes a symbol's target; false if there is none.</summary>
    public bool Remove(Symbol symbol)
    {
        _snapshot = null;
        return _targets.Remove(symbol);
    }

    /// <summary>Removes a target.</summary>
    public bool Remove(KeyValuePair<Symbol, IPortfolioTarget> target) => Remove(target.Value);

    /// <summary>Removes a target, not another one for the same symbol.</summary>
    public bool Remove(IPortfolioTarget target)
        => target is not null && _targets.TryGetValue(target.Symbol, out var existing) && existing.Equals(target) && Remove(target.Symbol);

    /// <summary>Gets a symbol's target.</summary>
    public bool TryGetValue(Symbol symbol, out IPortfolioTarget target) => _targets.TryGetValue(symbol, out target!);

    IEnumerator<KeyValuePair<Symbol, IPortfolioTarget>> IEnumerable<KeyValuePair<Symbol, IPortfolioTarget>>.GetEnumerator()
        => _targets.ToList().GetEnumerator();

    /// <summary>The targets, as they are now.</summary>
    public IEnumerator<IPortfolioTarget> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The targets that are not yet ordered, those that free margin first.</summary>
    public IEnumerable<IPortfolioTarget> OrderByMarginImpact(IAlgorithm algorithm) => IsEmpty ? [] : this.OrderTargetsByMarginImpact(algorithm);

    private List<IPortfolioTarget> Snapshot() => _snapshot ??= [.. _targets.Values];
}
