namespace QuantConnect;

/// <summary>Base of the collections that algorithms look up by symbol.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
public abstract class ExtendedDictionary<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Number of entries.</summary>
    public abstract int Count { get; }

    /// <summary>Whether entries cannot be changed.</summary>
    public virtual bool IsReadOnly => true;

    /// <summary>Keys, in the order of the items.</summary>
    protected abstract IEnumerable<TKey> GetKeys { get; }

    /// <summary>Values, in the order of the items.</summary>
    protected abstract IEnumerable<TValue> GetValues { get; }

    /// <summary>Value of a key.</summary>
    public abstract TValue this[TKey key] { get; set; }

    /// <summary>Removes all entries.</summary>
    /// <exception cref="InvalidOperationException">The collection is read-only.</exception>
    public virtual void Clear() => throw CannotChange("cleared");

    /// <summary>Value of a key if there is one.</summary>
    public abstract bool TryGetValue(TKey key, out TValue value);

    /// <summary>Whether there is a value for a key; false for null.</summary>
    public virtual bool ContainsKey(TKey key) => key is not null && TryGetValue(key, out _);

    /// <summary>All entries.</summary>
    public abstract IEnumerable<KeyValuePair<TKey, TValue>> GetItems();

    /// <summary>Removes an entry.</summary>
    /// <exception cref="InvalidOperationException">The collection is read-only.</exception>
    public virtual bool Remove(TKey key) => throw CannotChange("removed from");

    /// <summary>Explains a failed lookup whose key was made from an unknown ticker.</summary>
    /// <exception cref="KeyNotFoundException">The symbol was made from a ticker that the run does not know.</exception>
    protected void CheckForImplicitlyCreatedSymbol(Symbol symbol)
    {
        if (symbol.ID == new SecurityIdentifier(symbol.ID.Symbol, 0))
        {
            throw new KeyNotFoundException(
                $"Ticker '{symbol.ID.Symbol}' is not known in this run. Only securities added with AddEquity, AddSecurity and so on can be looked up by ticker: use the Symbol as key.");
        }
    }

    private InvalidOperationException CannotChange(string what) => new($"{GetType().Name} is read-only and cannot be {what}.");
}
