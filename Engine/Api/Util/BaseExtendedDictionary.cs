using System.Collections;
using QuantConnect;

namespace Common.Util;

/// <summary>A collection with lookup by key around a dictionary.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
/// <typeparam name="TDictionary">Type of the dictionary.</typeparam>
public class BaseExtendedDictionary<TKey, TValue, TDictionary> : ExtendedDictionary<TKey, TValue>, IDictionary<TKey, TValue>
    where TKey : notnull
    where TDictionary : IDictionary<TKey, TValue>, new()
{
    private TDictionary? _dictionary;

    /// <summary>Makes an empty collection.</summary>
    public BaseExtendedDictionary()
    {
    }

    /// <summary>Wraps a dictionary.</summary>
    /// <param name="dictionary">Dictionary, not copied.</param>
    public BaseExtendedDictionary(TDictionary dictionary) => _dictionary = dictionary;

    /// <summary>Makes a collection of values; a later one replaces an earlier one with the same key.</summary>
    /// <param name="data">Values.</param>
    /// <param name="keySelector">Key of a value.</param>
    public BaseExtendedDictionary(IEnumerable<TValue> data, Func<TValue, TKey> keySelector)
        : this()
    {
        foreach (var value in data)
        {
            Dictionary[keySelector(value)] = value;
        }
    }

    /// <summary>The wrapped dictionary, made when it is first needed.</summary>
    protected TDictionary Dictionary => _dictionary ??= MakeDictionary();

    /// <inheritdoc/>
    public override int Count => Dictionary.Count;

    /// <inheritdoc/>
    public override bool IsReadOnly => Dictionary.IsReadOnly;

    /// <summary>Keys.</summary>
    public virtual ICollection<TKey> Keys => Dictionary.Keys;

    /// <summary>Values.</summary>
    public virtual ICollection<TValue> Values => Dictionary.Values;

    /// <inheritdoc/>
    protected override IEnumerable<TKey> GetKeys => Dictionary.Keys;

    /// <inheritdoc/>
    protected override IEnumerable<TValue> GetValues => Dictionary.Values;

    /// <inheritdoc/>
    public override TValue this[TKey key]
    {
        get => Dictionary[key];
        set => Dictionary[key] = value;
    }

    /// <inheritdoc/>
    public override bool TryGetValue(TKey key, out TValue value)
    {
        if (key is null)
        {
            value = default!;
            return false;
        }
        return Dictionary.TryGetValue(key, out value!);
    }

    /// <inheritdoc/>
    public override bool ContainsKey(TKey key) => key is not null && Dictionary.ContainsKey(key);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<TKey, TValue>> GetItems() => Dictionary;

    /// <inheritdoc/>
    public override void Clear() => Dictionary.Clear();

    /// <inheritdoc/>
    public override bool Remove(TKey key) => Dictionary.Remove(key);

    /// <summary>Removes an entry if key and value match.</summary>
    public virtual bool Remove(KeyValuePair<TKey, TValue> item) => Dictionary.Remove(item);

    /// <summary>Adds an entry.</summary>
    /// <exception cref="ArgumentException">The key exists.</exception>
    public virtual void Add(TKey key, TValue value) => Dictionary.Add(key, value);

    /// <summary>Adds an entry.</summary>
    /// <exception cref="ArgumentException">The key exists.</exception>
    public virtual void Add(KeyValuePair<TKey, TValue> item) => Dictionary.Add(item);

    /// <summary>Whether there is an entry with this key and value.</summary>
    public virtual bool Contains(KeyValuePair<TKey, TValue> item) => Dictionary.Contains(item);

    /// <summary>Copies the entries to an array.</summary>
    /// <param name="array">Target.</param>
    /// <param name="arrayIndex">Index of the first entry.</param>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => Dictionary.CopyTo(array, arrayIndex);

    /// <summary>The entries.</summary>
    public virtual IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => Dictionary.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected virtual TDictionary MakeDictionary() => new();
}

/// <summary>A collection with lookup by key.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
public class BaseExtendedDictionary<TKey, TValue> : BaseExtendedDictionary<TKey, TValue, Dictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <summary>Makes an empty collection.</summary>
    public BaseExtendedDictionary()
    {
    }

    /// <summary>Copies a dictionary.</summary>
    public BaseExtendedDictionary(IDictionary<TKey, TValue> dictionary)
        : base(new Dictionary<TKey, TValue>(dictionary))
    {
    }

    /// <summary>Makes a collection of values; a later one replaces an earlier one with the same key.</summary>
    /// <param name="data">Values.</param>
    /// <param name="keySelector">Key of a value.</param>
    public BaseExtendedDictionary(IEnumerable<TValue> data, Func<TValue, TKey> keySelector)
        : base(data, keySelector)
    {
    }

    // here its type is known: a type parameter is created by reflection, and steps make such collections
    private protected override Dictionary<TKey, TValue> MakeDictionary() => new();
}
