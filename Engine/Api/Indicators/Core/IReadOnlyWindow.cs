namespace QuantConnect.Indicators;

/// <summary>The last few items of a stream, newest first, without the means to change them.</summary>
/// <typeparam name="T">Item type.</typeparam>
public interface IReadOnlyWindow<out T> : IEnumerable<T>
{
    /// <summary>Items the window can hold.</summary>
    int Size { get; }

    /// <summary>Items it holds now.</summary>
    int Count { get; }

    /// <summary>Items added since creation or the last reset.</summary>
    int Samples { get; }

    /// <summary>The item added <paramref name="i"/> additions ago: 0 is the newest.</summary>
    /// <param name="i">Age; negative counts from the oldest, -1 being it.</param>
    T this[int i] { get; }

    /// <summary>Whether at least <see cref="Size"/> items were added.</summary>
    bool IsReady { get; }

    /// <summary>The item that fell out last.</summary>
    T MostRecentlyRemoved { get; }
}
