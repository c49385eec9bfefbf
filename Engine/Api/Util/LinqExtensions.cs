using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Common.Util;
using QuantConnect.Data.Market;

namespace QuantConnect.Util;

/// <summary>Sequences beyond LINQ.</summary>
public static class LinqExtensions
{
    /// <summary>Read-only dictionary of pairs.</summary>
    public static IReadOnlyDictionary<K, V> ToReadOnlyDictionary<K, V>(this IEnumerable<KeyValuePair<K, V>> enumerable)
        where K : notnull
        => new ReadOnlyDictionary<K, V>(enumerable.ToDictionary());

    /// <summary>Set of selected values.</summary>
    public static HashSet<TResult> ToHashSet<T, TResult>(this IEnumerable<T> enumerable, Func<T, TResult> selector) => enumerable.Select(selector).ToHashSet();

    /// <summary>List of selected values.</summary>
    public static List<TResult> ToList<T, TResult>(this IEnumerable<T> enumerable, Func<T, TResult> selector) => enumerable.Select(selector).ToList();

    /// <summary>Array of selected values.</summary>
    public static TResult[] ToArray<T, TResult>(this IEnumerable<T> enumerable, Func<T, TResult> selector) => enumerable.Select(selector).ToArray();

    /// <summary>Immutable array of selected values.</summary>
    public static ImmutableArray<TResult> ToImmutableArray<T, TResult>(this IEnumerable<T> enumerable, Func<T, TResult> selector) =>
        [.. enumerable.Select(selector)];

    /// <summary>Whether there is no sequence, or nothing in it.</summary>
    public static bool IsNullOrEmpty<T>(this IEnumerable<T>? enumerable) => enumerable is null || !enumerable.Any();

    /// <summary>Middle value of the sorted sequence, the upper one of two.</summary>
    public static T Median<T>(this IEnumerable<T> enumerable)
    {
        var sorted = enumerable.Order().ToList();
        return sorted.Count > 0 ? sorted[sorted.Count / 2] : throw new InvalidOperationException("There is no median of no values.");
    }

    /// <summary>Middle of the sorted selected values, the upper one of two.</summary>
    public static TProperty Median<T, TProperty>(this IEnumerable<T> collection, Func<T, TProperty> selector) => collection.Select(selector).Median();

    /// <summary>Index of an item of a sorted list that is equal by a comparison; if there is none the complement of where it belongs.</summary>
    /// <param name="list">List, sorted by the comparison.</param>
    /// <param name="value">Value to find.</param>
    /// <param name="comparer">Negative if the value is before the item.</param>
    public static int BinarySearch<TItem, TSearch>(this IList<TItem> list, TSearch value, Func<TSearch, TItem, int> comparer)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(comparer);
        // which of several equal items is found is visible: the scheduler orders simultaneous events by it
        var (low, high) = (0, list.Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = comparer(value, list[middle]);
            if (order == 0)
            {
                return middle;
            }
            if (order < 0)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }
        return ~low;
    }

    /// <summary>Index of a value in a sorted list; if it is not there the complement of where it belongs.</summary>
    public static int BinarySearch<TItem>(this IList<TItem> list, TItem value) => list.BinarySearch(value, Comparer<TItem>.Default);

    /// <summary>Index of a value in a sorted list; if it is not there the complement of where it belongs.</summary>
    public static int BinarySearch<TItem>(this IList<TItem> list, TItem value, IComparer<TItem> comparer) => list.BinarySearch(value, comparer.Compare);

    /// <summary>Values from a start to an end.</summary>
    /// <param name="start">First value.</param>
    /// <param name="end">End.</param>
    /// <param name="incrementer">Next value of a value.</param>
    /// <param name="includeEndPoint">Whether the end itself may be part of it.</param>
    public static IEnumerable<T> Range<T>(T start, T end, Func<T, T> incrementer, bool includeEndPoint = false)
        where T : IComparable
    {
        for (var current = start; current.CompareTo(end) < (includeEndPoint ? 1 : 0); current = incrementer(current))
        {
            yield return current;
        }
    }

    /// <summary>Cuts a sequence wherever two neighbours do not belong together.</summary>
    /// <param name="enumerable">Sequence.</param>
    /// <param name="grouper">Whether an item and the next one belong together.</param>
    public static IEnumerable<IEnumerable<T>> GroupAdjacentBy<T>(this IEnumerable<T> enumerable, Func<T, T, bool> grouper)
    {
        var group = new List<T>();
        foreach (var item in enumerable)
        {
            if (group.Count > 0 && !grouper(group[^1], item))
            {
                yield return group;
                group = [];
            }
            group.Add(item);
        }
        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <summary>Whether two sets have different items.</summary>
    public static bool AreDifferent<T>(this ISet<T> left, ISet<T> right) => !ReferenceEquals(left, right) && !left.SetEquals(right);

    /// <summary>Rest of an enumerator, which is disposed at the end.</summary>
    public static IEnumerable<T> AsEnumerable<T>(this IEnumerator<T> enumerator)
    {
        using (enumerator)
        {
            while (enumerator.MoveNext())
            {
                yield return enumerator.Current;
            }
        }
    }

    /// <summary>Value of a key, or a default.</summary>
    public static V GetValueOrDefault<K, V>(this IDictionary<K, V> dictionary, K key, V defaultValue = default!) =>
        dictionary.TryGetValue(key, out var value) ? value : defaultValue;

    /// <summary>Calls an action for each item.</summary>
    public static void DoForEach<T>(this IEnumerable<T> source, Action<T> action)
    {
        foreach (var item in source)
        {
            action(item);
        }
    }

    /// <summary>Read-only copy of a dictionary.</summary>
    public static ReadOnlyExtendedDictionary<TKey, TValue> ToReadOnlyExtendedDictionary<TKey, TValue>(this IDictionary<TKey, TValue> dictionary)
        where TKey : notnull
        => new(dictionary);

    /// <summary>Read-only dictionary of values; a later one replaces an earlier one with the same key.</summary>
    public static ReadOnlyExtendedDictionary<TKey, TValue> ToReadOnlyExtendedDictionary<TValue, TKey>(this IEnumerable<TValue> source, Func<TValue, TKey> keySelector)
        where TKey : notnull
        => new(source, keySelector);

    /// <summary>Collection of data by symbol.</summary>
    /// <exception cref="ArgumentException">Two items of one symbol.</exception>
    public static DataDictionary<TValue> ToDataDictionary<TSource, TValue>(this IEnumerable<TSource> source, Func<TSource, Symbol> keySelector, Func<TSource, TValue> valueSelector)
    {
        var result = new DataDictionary<TValue>();
        foreach (var item in source)
        {
            result.Add(keySelector(item), valueSelector(item));
        }
        return result;
    }
}
