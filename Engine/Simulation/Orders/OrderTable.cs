using System.Collections;

namespace Quant.Engine.Simulation.Orders;

/// <summary>
/// A map from order ids that enumerates in the order of Lean's <c>ConcurrentDictionary</c>: by id modulo the table size, newest first
/// within a slot. The order in which <c>GetOpenOrders</c> lists orders, and in which they are canceled, follows from it. The sizes are
/// those .NET uses on two processors, the machine the reference results were recorded on; with few open orders any machine has them.
/// </summary>
internal sealed class OrderTable<T> : IEnumerable<T>
    where T : class
{
    private const int InitialSlots = 37;
    private const int InitialLocks = 2;
    private const int MaximumLocks = 1024;

    /// <summary>No entry: the end of a chain.</summary>
    private const int None = -1;

    // all orders of a run stay in two of these: entries in one array instead of an object each
    private Entry[] _entries = new Entry[16];
    private int[] _slots = Empty(InitialSlots);
    private int[] _perLock = new int[InitialLocks];
    private int _budget = InitialSlots / InitialLocks;
    private int _used;
    private int _free = None;

    public int Count { get; private set; }

    public T? Find(int id)
    {
        var index = _slots[id % _slots.Length];
        while (index != None)
        {
            ref var entry = ref _entries[index];
            if (entry.Id == id)
            {
                return entry.Value;
            }
            index = entry.Next;
        }

        return null;
    }

    /// <summary>Adds, or replaces in place.</summary>
    public void Set(int id, T value)
    {
        var slot = id % _slots.Length;
        for (var index = _slots[slot]; index != None; index = _entries[index].Next)
        {
            if (_entries[index].Id == id)
            {
                _entries[index].Value = value;
                return;
            }
        }

        var added = TakeEntry();
        _entries[added] = new Entry(id, _slots[slot], value);
        _slots[slot] = added;
        Count++;
        if (++_perLock[slot % _perLock.Length] > _budget)
        {
            Grow();
        }
    }

    public T? Remove(int id)
    {
        var slot = id % _slots.Length;
        var previous = None;
        for (var index = _slots[slot]; index != None; previous = index, index = _entries[index].Next)
        {
            if (_entries[index].Id != id)
            {
                continue;
            }

            if (previous == None)
            {
                _slots[slot] = _entries[index].Next;
            }
            else
            {
                _entries[previous].Next = _entries[index].Next;
            }

            var value = _entries[index].Value;
            _entries[index] = new Entry(0, _free, null!);
            _free = index;
            _perLock[slot % _perLock.Length]--;
            Count--;
            return value;
        }

        return null;
    }

    /// <summary>Enumerates a snapshot, so that callers may send requests meanwhile.</summary>
    public IEnumerator<T> GetEnumerator() => ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public List<T> ToList()
    {
        var result = new List<T>(Count);
        if (Count > 0)
        {
            foreach (var first in _slots)
            {
                for (var index = first; index != None; index = _entries[index].Next)
                {
                    result.Add(_entries[index].Value);
                }
            }
        }

        return result;
    }

    private int TakeEntry()
    {
        if (_free != None)
        {
            var index = _free;
            _free = _entries[index].Next;
            return index;
        }

        if (_used == _entries.Length)
        {
            Array.Resize(ref _entries, _used * 2);
        }

        return _used++;
    }

    private void Grow()
    {
        if (Count < _slots.Length / 4)
        {
            _budget *= 2;
            return;
        }

        var slots = Empty(PrimeAtLeast(_slots.Length * 2));
        var perLock = new int[_perLock.Length < MaximumLocks ? _perLock.Length * 2 : _perLock.Length];
        foreach (var first in _slots)
        {
            for (var index = first; index != None;)
            {
                ref var entry = ref _entries[index];
                var rest = entry.Next;
                var slot = entry.Id % slots.Length;
                entry.Next = slots[slot];
                slots[slot] = index;
                perLock[slot % perLock.Length]++;
                index = rest;
            }
        }

        _slots = slots;
        _perLock = perLock;
        _budget = Math.Max(1, slots.Length / perLock.Length);
    }

    private static int[] Empty(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, None);
        return slots;
    }

    /// <summary>The next table size of .NET's hash collections.</summary>
    private static int PrimeAtLeast(int minimum)
    {
        ReadOnlySpan<int> sizes =
        [
            89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419,
            10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627, 52361, 62851, 75431, 90523, 108631, 130363, 156437, 187751, 225307,
            270371, 324449, 389357, 467237, 560689, 672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191, 2411033, 2893249, 3471899,
            4166287, 4999559, 5999471, 7199369,
        ];
        foreach (var size in sizes)
        {
            if (size >= minimum)
            {
                return size;
            }
        }

        var candidate = minimum | 1;
        while (!IsPrime(candidate) || (candidate - 1) % 101 == 0)
        {
            candidate += 2;
        }

        return candidate;
    }

    private static bool IsPrime(int odd)
    {
        for (var divisor = 3; (long)divisor * divisor <= odd; divisor += 2)
        {
            if (odd % divisor == 0)
            {
                return false;
            }
        }

        return true;
    }

    private struct Entry(int id, int next, T value)
    {
        public int Id { get; } = id;

        /// <summary>Index of the next entry of the slot, or of the free ones.</summary>
        public int Next { get; set; } = next;

        public T Value { get; set; } = value;
    }
}
