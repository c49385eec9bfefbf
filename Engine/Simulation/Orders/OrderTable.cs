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

    private Node?[] _slots = new Node?[InitialSlots];
    private int[] _perLock = new int[InitialLocks];
    private int _budget = InitialSlots / InitialLocks;

    public int Count { get; private set; }

    public T? Find(int id)
    {
        for (var node = _slots[id % _slots.Length]; node is not null; node = node.Next)
        {
            if (node.Id == id)
            {
                return node.Value;
            }
        }

        return null;
    }

    /// <summary>Adds, or replaces in place.</summary>
    public void Set(int id, T value)
    {
        var slot = id % _slots.Length;
        for (var node = _slots[slot]; node is not null; node = node.Next)
        {
            if (node.Id == id)
            {
                node.Value = value;
                return;
            }
        }

        _slots[slot] = new Node(id, value, _slots[slot]);
        Count++;
        if (++_perLock[slot % _perLock.Length] > _budget)
        {
            Grow();
        }
    }

    public T? Remove(int id)
    {
        var slot = id % _slots.Length;
        Node? previous = null;
        for (var node = _slots[slot]; node is not null; previous = node, node = node.Next)
        {
            if (node.Id != id)
            {
                continue;
            }

            if (previous is null)
            {
                _slots[slot] = node.Next;
            }
            else
            {
                previous.Next = node.Next;
            }

            _perLock[slot % _perLock.Length]--;
            Count--;
            return node.Value;
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
                for (var node = first; node is not null; node = node.Next)
                {
                    result.Add(node.Value);
                }
            }
        }

        return result;
    }

    private void Grow()
    {
        if (Count < _slots.Length / 4)
        {
            _budget *= 2;
            return;
        }

        var slots = new Node?[PrimeAtLeast(_slots.Length * 2)];
        var perLock = new int[_perLock.Length < MaximumLocks ? _perLock.Length * 2 : _perLock.Length];
        foreach (var first in _slots)
        {
            for (var node = first; node is not null;)
            {
                var rest = node.Next;
                var slot = node.Id % slots.Length;
                node.Next = slots[slot];
                slots[slot] = node;
                perLock[slot % perLock.Length]++;
                node = rest;
            }
        }

        _slots = slots;
        _perLock = perLock;
        _budget = Math.Max(1, slots.Length / perLock.Length);
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

    private sealed class Node(int id, T value, Node? next)
    {
        public int Id { get; } = id;

        public T Value { get; set; } = value;

        public Node? Next { get; set; } = next;
    }
}
