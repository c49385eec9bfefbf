using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework;

/// <summary>Keeps collections in step with the securities that enter and leave the universes.</summary>
public static class NotifiedSecurityChanges
{
    /// <summary>Adds the securities that entered and removes those that left.</summary>
    /// <param name="securities">Collection to keep.</param>
    /// <param name="changes">The changes.</param>
    public static void UpdateCollection(ICollection<Security> securities, SecurityChanges changes)
        => Update(changes, securities.Add, left => securities.Remove(left));

    /// <summary>Adds something for each security that entered and removes its equal for each that left.</summary>
    /// <param name="securities">Collection to keep.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="valueFactory">Makes an item; items of the same security have to be equal.</param>
    public static void UpdateCollection<TValue>(ICollection<TValue> securities, SecurityChanges changes, Func<Security, TValue> valueFactory)
        => Update(changes, entered => securities.Add(valueFactory(entered)), left => securities.Remove(valueFactory(left)));

    /// <summary>Adds an entry for each security that entered; removes, and disposes of, that of each that left.</summary>
    /// <param name="dictionary">Entries by security.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="valueFactory">Makes the value of an entry.</param>
    public static void UpdateDictionary<TValue>(IDictionary<Security, TValue> dictionary, SecurityChanges changes, Func<Security, TValue> valueFactory)
        => UpdateDictionary(dictionary, changes, static security => security, valueFactory);

    /// <summary>Adds an entry for each security that entered; removes, and disposes of, that of each that left.</summary>
    /// <param name="dictionary">Entries by symbol.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="valueFactory">Makes the value of an entry.</param>
    public static void UpdateDictionary<TValue>(IDictionary<Symbol, TValue> dictionary, SecurityChanges changes, Func<Security, TValue> valueFactory)
        => UpdateDictionary(dictionary, changes, static security => security.Symbol, valueFactory);

    /// <summary>Adds an entry for each security that entered; removes, and disposes of, that of each that left.</summary>
    /// <param name="dictionary">Entries by key.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="keyFactory">Key of a security.</param>
    /// <param name="valueFactory">Makes the value of an entry.</param>
    /// <exception cref="KeyNotFoundException">A security left that has no entry.</exception>
    public static void UpdateDictionary<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, SecurityChanges changes, Func<Security, TKey> keyFactory, Func<Security, TValue> valueFactory)
        => Update(changes, entered => dictionary.Add(keyFactory(entered), valueFactory(entered)), left =>
        {
            var key = keyFactory(left);
            var value = dictionary[key];
            dictionary.Remove(key);
            (value as IDisposable)?.Dispose();
        });

    /// <summary>Calls one function for each security that entered, then another for each that left.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="add">Called for a security that entered.</param>
    /// <param name="remove">Called for one that left.</param>
    public static void Update(SecurityChanges changes, Action<Security> add, Action<Security> remove)
    {
        foreach (var entered in changes.AddedSecurities)
        {
            add(entered);
        }
        foreach (var left in changes.RemovedSecurities)
        {
            remove(left);
        }
    }
}
