using System.Collections;

namespace Quant.Engine.Data.History;

/// <summary>Takes items from a source when they are first asked for, and remembers them, so that it can be walked through any number of times. Not thread-safe.</summary>
internal sealed class MemoizedSequence<T>(IEnumerable<T> source) : IEnumerable<T>
{
    private readonly List<T> _items = [];
    private IEnumerator<T>? _source = source.GetEnumerator();

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < _items.Count || TryTake(); i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool TryTake()
    {
        if (_source is null)
        {
            return false;
        }
        if (_source.MoveNext())
        {
            _items.Add(_source.Current);
            return true;
        }
        _source.Dispose();
        _source = null;
        return false;
    }
}

/// <summary>Makes memoized sequences.</summary>
internal static class MemoizedSequence
{
    public static IEnumerable<T> Memoized<T>(this IEnumerable<T> source) => source as MemoizedSequence<T> ?? new MemoizedSequence<T>(source);
}
