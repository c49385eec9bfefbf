using System.Collections;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Insights by symbol: those not yet removed, and a list of all there ever were.</summary>
public class InsightCollection : IEnumerable<Insight>
{
    private readonly Dictionary<Symbol, List<Insight>> _open = [];
    private readonly List<Insight> _all = [];

    /// <summary>Insights not yet removed.</summary>
    public int Count { get; private set; }

    /// <summary>Insights ever added.</summary>
    public int TotalCount { get; private set; }

    /// <summary>A copy of a symbol's insights; setting replaces them.</summary>
    public List<Insight> this[Symbol symbol]
    {
        get => [.. _open[symbol]];
        set
        {
            Count += (value?.Count ?? 0) - (_open.TryGetValue(symbol, out var old) ? old.Count : 0);
            TotalCount += value?.Count ?? 0;
            _open[symbol] = value ?? [];
        }
    }

    /// <summary>Adds an insight.</summary>
    public void Add(Insight item)
    {
        Count++;
        TotalCount++;
        _all.Add(item);
        if (!_open.TryGetValue(item.Symbol, out var own))
        {
            _open.Add(item.Symbol, own = []);
        }
        own.Add(item);
    }

    /// <summary>Adds insights.</summary>
    public void AddRange(IEnumerable<Insight> insights)
    {
        foreach (var insight in insights)
        {
            Add(insight);
        }
    }

    /// <summary>Whether an insight is here and not removed.</summary>
    public bool Contains(Insight item) => _open.TryGetValue(item.Symbol, out var own) && own.Contains(item);

    /// <summary>Whether a symbol has insights.</summary>
    public bool ContainsKey(Symbol symbol) => _open.TryGetValue(symbol, out var own) && own.Count > 0;

    /// <summary>Removes an insight; false if it is not here.</summary>
    public bool Remove(Insight item)
    {
        if (!_open.TryGetValue(item.Symbol, out var own) || !own.Remove(item))
        {
            return false;
        }
        Count--;
        if (own.Count == 0)
        {
            _open.Remove(item.Symbol);
        }
        return true;
    }

    /// <summary>A copy of a symbol's insights.</summary>
    public bool TryGetValue(Symbol symbol, out List<Insight> insights)
    {
        var found = _open.TryGetValue(symbol, out var own);
        insights = found ? [.. own!] : null!;
        return found;
    }

    /// <summary>The insights not yet removed, as they are now.</summary>
    public IEnumerator<Insight> GetEnumerator() => _open.Values.SelectMany(x => x).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Removes all insights of symbols.</summary>
    public void Clear(Symbol[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (_open.Remove(symbol, out var own))
            {
                Count -= own.Count;
            }
        }
    }

    /// <summary>The earliest close time, UTC; null if there is no insight.</summary>
    public DateTime? GetNextExpiryTime()
    {
        DateTime? next = null;
        foreach (var own in _open.Values)
        {
            foreach (var insight in own)
            {
                if (next is null || insight.CloseTimeUtc < next)
                {
                    next = insight.CloseTimeUtc;
                }
            }
        }
        return next;
    }

    /// <summary>The insights active at an instant.</summary>
    public ICollection<Insight> GetActiveInsights(DateTime utcTime) => Where(x => x.IsActive(utcTime));

    /// <summary>Whether a symbol has an insight that is active at an instant.</summary>
    public bool HasActiveInsights(Symbol symbol, DateTime utcTime) => _open.TryGetValue(symbol, out var own) && own.Exists(x => x.IsActive(utcTime));

    /// <summary>Removes the insights expired at an instant and returns them.</summary>
    public ICollection<Insight> RemoveExpiredInsights(DateTime utcTime) => TakeExpired(utcTime) ?? [];

    /// <summary>Removes insights, from the list of all as well.</summary>
    public void RemoveInsights(Func<Insight, bool> filter)
    {
        _all.RemoveAll(x => filter(x));
        foreach (var insight in Where(filter))
        {
            Remove(insight);
        }
    }

    /// <summary>The insights there ever were, removed ones included.</summary>
    public List<Insight> GetInsights(Func<Insight, bool>? filter = null) => filter is null ? [.. _all] : _all.Where(filter).ToList();

    /// <summary>Removes and returns the insights expired at an instant; null if there are none, as in nearly every step.</summary>
    internal List<Insight>? TakeExpired(DateTime utcTime)
    {
        List<Insight>? expired = null;
        foreach (var own in _open.Values)
        {
            foreach (var insight in own)
            {
                if (insight.IsExpired(utcTime))
                {
                    (expired ??= []).Add(insight);
                }
            }
        }
        foreach (var insight in expired ?? [])
        {
            Remove(insight);
        }
        return expired;
    }

    private List<Insight> Where(Func<Insight, bool> filter)
    {
        var result = new List<Insight>();
        foreach (var own in _open.Values)
        {
            foreach (var insight in own)
            {
                if (filter(insight))
                {
                    result.Add(insight);
                }
            }
        }
        return result;
    }
}
