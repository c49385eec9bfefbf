using System.Collections;

namespace Quant.Engine.Data;

/// <summary>
/// A small set in the order of insertion. <see cref="Items"/> is replaced, never changed, so that a loop over it goes on over what it started with
/// when its body adds or removes something.
/// </summary>
internal sealed class OrderedSet<T> : ISet<T>
    where T : class
{
    /// <summary>The items; to be read only.</summary>
    public T[] Items { get; private set; } = [];

    public int Count => Items.Length;

    public bool IsReadOnly => false;

    public bool Add(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Contains(item))
        {
            return false;
        }
        Items = [.. Items, item];
        return true;
    }

    public bool Remove(T item)
    {
        var index = Array.IndexOf(Items, item);
        if (index < 0)
        {
            return false;
        }
        Items = [.. Items.AsSpan(0, index), .. Items.AsSpan(index + 1)];
        return true;
    }

    public bool Contains(T item) => Array.IndexOf(Items, item) >= 0;

    public void Clear() => Items = [];

    public void CopyTo(T[] array, int arrayIndex) => Items.CopyTo(array, arrayIndex);

    public void UnionWith(IEnumerable<T> other)
    {
        foreach (var item in other)
        {
            Add(item);
        }
    }

    public void ExceptWith(IEnumerable<T> other)
    {
        var remove = other.ToHashSet();
        Items = Array.FindAll(Items, item => !remove.Contains(item));
    }

    public void IntersectWith(IEnumerable<T> other)
    {
        var keep = other.ToHashSet();
        Items = Array.FindAll(Items, keep.Contains);
    }

    public void SymmetricExceptWith(IEnumerable<T> other)
    {
        foreach (var item in other.ToHashSet())
        {
            if (!Remove(item))
            {
                Add(item);
            }
        }
    }

    public bool IsSubsetOf(IEnumerable<T> other) => Items.ToHashSet().IsSubsetOf(other);

    public bool IsSupersetOf(IEnumerable<T> other) => Items.ToHashSet().IsSupersetOf(other);

    public bool IsProperSubsetOf(IEnumerable<T> other) => Items.ToHashSet().IsProperSubsetOf(other);

    public bool IsProperSupersetOf(IEnumerable<T> other) => Items.ToHashSet().IsProperSupersetOf(other);

    public bool Overlaps(IEnumerable<T> other) => other.Any(Contains);

    public bool SetEquals(IEnumerable<T> other) => Items.ToHashSet().SetEquals(other);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    void ICollection<T>.Add(T item) => Add(item);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
