namespace Common.Util;

/// <summary>A collection with lookup by key that cannot be changed.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
public class ReadOnlyExtendedDictionary<TKey, TValue> : BaseExtendedDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Makes an empty collection.</summary>
    public ReadOnlyExtendedDictionary()
    {
    }

    /// <summary>Copies a dictionary.</summary>
    public ReadOnlyExtendedDictionary(IDictionary<TKey, TValue> dictionary)
        : base(dictionary)
    {
    }

    /// <summary>Makes a collection of values; a later one replaces an earlier one with the same key.</summary>
    /// <param name="data">Values.</param>
    /// <param name="keySelector">Key of a value.</param>
    public ReadOnlyExtendedDictionary(IEnumerable<TValue> data, Func<TValue, TKey> keySelector)
        : base(data, keySelector)
    {
    }

    /// <inheritdoc/>
    public override bool IsReadOnly => true;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    /// <summary>Value of a key; cannot be set.</summary>
    public override TValue this[TKey key]
    {
        get => base[key];
        set => throw ReadOnly();
    }

    /// <summary>Not possible.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void Clear() => throw ReadOnly();

    /// <summary>Not possible.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Remove(TKey key) => throw ReadOnly();

    /// <summary>Not possible.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public new void Add(TKey key, TValue value) => throw ReadOnly();

    /// <summary>Not possible.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public new void Add(KeyValuePair<TKey, TValue> item) => throw ReadOnly();

    /// <summary>Not possible.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public new bool Remove(KeyValuePair<TKey, TValue> item) => throw ReadOnly();

    private static InvalidOperationException ReadOnly() => new("This dictionary is read-only.");
}
