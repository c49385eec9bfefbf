namespace QuantConnect.Indicators;

/// <summary>A window of objects of any type.</summary>
public class RollingWindow : RollingWindow<object>
{
    /// <summary>Creates an empty window.</summary>
    /// <param name="size">Items it can hold.</param>
    public RollingWindow(int size)
        : base(size)
    {
    }
}

/// <summary>
/// The last <see cref="Size"/> items of a stream, newest first. Reading or writing beyond the size enlarges the window, as in Lean.
/// </summary>
/// <typeparam name="T">Item type.</typeparam>
public class RollingWindow<T> : IReadOnlyWindow<T>
{
    // The slots are in order of addition until full; then _oldest is the slot to overwrite next. Enlarging a window that has wrapped
    // leaves the slots as they are, so that new items do not come first until it is full again: Lean's windows do the same.
    private Slot[] _slots;
    private int _count;
    private int _oldest;
    private int _size;
    private int _samples;
    private T _mostRecentlyRemoved = default!;

    /// <summary>Creates an empty window.</summary>
    /// <param name="size">Items it can hold, at least 0.</param>
    /// <exception cref="ArgumentException"><paramref name="size"/> is negative.</exception>
    public RollingWindow(int size)
    {
        if (size < 0)
        {
            throw new ArgumentException("RollingWindow must have size of at least 0.", nameof(size));
        }
        _slots = size == 0 ? [] : new Slot[size];
        _size = size;
    }

    /// <summary>Items the window can hold. Made smaller, it forgets the oldest ones.</summary>
    public virtual int Size
    {
        get => _size;
        set => Resize(value);
    }

    /// <inheritdoc />
    public int Count => _count;

    /// <inheritdoc />
    public int Samples => _samples;

    /// <inheritdoc />
    public bool IsReady => _samples >= _size;

    /// <summary>The item that fell out last.</summary>
    /// <exception cref="InvalidOperationException">No more items were added than the window holds.</exception>
    public T MostRecentlyRemoved => _samples > _size
        ? _mostRecentlyRemoved
        : throw new InvalidOperationException("No items have been removed yet!");

    /// <summary>The item added <paramref name="i"/> additions ago: 0 is the newest. An age the window never had gives the default value.</summary>
    /// <param name="i">Age; negative counts from the oldest, -1 being it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative beyond <see cref="Size"/>.</exception>
    public T this[int i]
    {
        get
        {
            if ((uint)i < (uint)_count)
            {
                return _slots[SlotOf(i)].Item;
            }
            if (i < 0)
            {
                ThrowIfBeforeStart(i);
                i += _count;
                return i < 0 ? default! : _slots[SlotOf(i)].Item;
            }
            if (i >= _size)
            {
                Resize(i + 1);
            }
            return default!;
        }
        set
        {
            if (i < 0)
            {
                ThrowIfBeforeStart(i);
                i += _size;
            }
            if (i >= _count)
            {
                if (i >= _size)
                {
                    Resize(i + 1);
                }
                for (var missing = i - _count + 1; missing > 0; missing--)
                {
                    Add(default!);
                }
            }
            _slots[SlotOf(i)].Item = value;
        }
    }

    /// <summary>Adds an item; a full window drops its oldest.</summary>
    /// <param name="item">The newest item.</param>
    public void Add(T item)
    {
        _samples++;
        if (_count < _size)
        {
            _slots[_count++].Item = item;
            return;
        }
        ref var slot = ref _slots[_oldest];
        _mostRecentlyRemoved = slot.Item;
        slot.Item = item;
        if (++_oldest == _count)
        {
            _oldest = 0;
        }
    }

    /// <summary>Whether it holds as many items as it can and can hold this many.</summary>
    internal bool IsFullOf(int size) => _count == size && _size == size;

    /// <summary>Counts additions whose items nobody will see because as many as fit follow. The window is full.</summary>
    internal void Skip(int additions)
    {
        _samples += additions;
        _oldest = (_oldest + additions) % _count;
    }

    /// <summary>Forgets all items; the size stays.</summary>
    public virtual void Reset()
    {
        Array.Clear(_slots, 0, _count);
        _samples = 0;
        _count = 0;
        _oldest = 0;
    }

    /// <summary>Enumerates a copy of the items, newest first.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        var copy = new T[_count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = _slots[SlotOf(i)].Item;
        }
        return ((IEnumerable<T>)copy).GetEnumerator();
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private int SlotOf(int age)
    {
        var slot = _oldest - 1 - age;
        return slot < 0 ? slot + _count : slot;
    }

    private void ThrowIfBeforeStart(int i)
    {
        if (_size + i < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(i), i, "Index must be a non-negative integer");
        }
    }

    private void Resize(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (size < _count)
        {
            var kept = new Slot[size];
            for (var i = 0; i < size; i++)
            {
                kept[size - 1 - i] = _slots[SlotOf(i)];
            }
            _slots = kept;
            _count = size;
            _oldest = 0;
        }
        else if (size > _slots.Length)
        {
            Array.Resize(ref _slots, size);
        }
        _size = size;
    }

    /// <summary>Without it, storing an object into the array would check each time whether the array takes it.</summary>
    private struct Slot
    {
        public T Item;
    }
}
