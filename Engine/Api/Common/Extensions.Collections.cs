using System.Collections.Concurrent;
using QuantConnect.Data.Market;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>Moves an item of a list.</summary>
    /// <param name="list">List.</param>
    /// <param name="oldIndex">Index of the item.</param>
    /// <param name="newIndex">Index, counted before the item is taken out, of what it comes to stand in front of.</param>
    public static void Move<T>(this List<T> list, int oldIndex, int newIndex)
    {
        var item = list[oldIndex];
        list.RemoveAt(oldIndex);
        list.Insert(newIndex > oldIndex ? newIndex - 1 : newIndex, item);
    }

    /// <summary>Sets an entry.</summary>
    public static void AddOrUpdate<K, V>(this ConcurrentDictionary<K, V> dictionary, K key, V value)
        where K : notnull
        => dictionary[key] = value;

    /// <summary>Adds an element to the collection of a key, which is made if there is none.</summary>
    public static void Add<TKey, TElement, TCollection>(this IDictionary<TKey, TCollection> dictionary, TKey key, TElement element)
        where TCollection : ICollection<TElement>, new()
    {
        if (!dictionary.TryGetValue(key, out var collection))
        {
            dictionary.Add(key, collection = new TCollection());
        }
        collection.Add(element);
    }

    /// <summary>Adds a tick to the list of its symbol, which is made if there is none.</summary>
    public static void Add(this Ticks dictionary, Symbol key, Tick tick)
    {
        if (!dictionary.TryGetValue(key, out var list))
        {
            dictionary[key] = list = new List<Tick>(1);
        }
        list.Add(tick);
    }

    /// <summary>Cuts a sequence into lists of a size; the last one may be shorter.</summary>
    public static IEnumerable<List<T>> BatchBy<T>(this IEnumerable<T> enumerable, int batchSize) => enumerable.Chunk(batchSize).Select(static batch => batch.ToList());

    /// <summary>Whether two lists have equal items in the same order.</summary>
    public static bool ListEquals<T>(this IReadOnlyList<T> left, IReadOnlyList<T> right) => left.SequenceEqual(right);

    /// <summary>Hash of the items of a list.</summary>
    public static int GetListHashCode<T>(this IReadOnlyList<T> list)
    {
        var hash = 17;
        foreach (var item in list)
        {
            hash = unchecked(hash + ((hash * 397) ^ item!.GetHashCode()));
        }
        return hash;
    }
}
