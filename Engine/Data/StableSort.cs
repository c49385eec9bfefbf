namespace Quant.Engine.Data;

/// <summary>
/// Sorting by a comparison instead of by keys: <c>OrderBy</c> with keys that are times, numbers or enums is generic code that no image
/// holds, so that every run would have to compile it.
/// </summary>
internal static class StableSort
{
    /// <summary>The items in order; equal ones stay in theirs.</summary>
    public static IEnumerable<T> Sorted<T>(this IEnumerable<T> items, Comparison<T> comparison)
        where T : class
        => items.Order(Comparer<T>.Create(comparison));
}
