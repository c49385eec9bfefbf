using System.Numerics;

namespace Quant.Core.Liquidity.Pools;

/// <summary>
/// Timers of many items in constant time per operation: a hierarchical timing wheel (Varghese and Lauck, 1987). Each level has 64 slots, each slot of a level is
/// as long as the whole level below; a timer lies in the level that its distance asks for and moves down as its time comes near. Bit masks of the slots in use let
/// the wheel jump over empty time. Timers come out in the order of their due time, and of scheduling where that is the same.
/// </summary>
/// <remarks>Items are small numbers chosen by the caller, such as indices of an array. A timer is never early; it is late by less than the resolution.</remarks>
public sealed class TimerWheel
{
    private const int Bits = 6;
    private const int Slots = 1 << Bits;
    private const int None = -1;
    private readonly long _resolution;
    private readonly int _levels;
    private readonly ulong[] _used;
    private readonly int[] _heads;
    private readonly int[] _tails;
    private Node[] _nodes = new Node[128];
    private long _tick;
    private long _nothingBefore = long.MaxValue;
    private long _quietUntil = long.MaxValue;

    /// <summary>A wheel without timers.</summary>
    /// <param name="start">The time now, UTC ticks.</param>
    /// <param name="resolution">Length of the shortest slot in ticks; a second by default.</param>
    public TimerWheel(long start, long resolution = TimeSpan.TicksPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resolution, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        _resolution = resolution;
        _levels = (64 - BitOperations.LeadingZeroCount((ulong)(long.MaxValue / resolution)) + Bits - 1) / Bits;
        _used = new ulong[_levels];
        _heads = new int[_levels * Slots];
        _tails = new int[_levels * Slots];
        Array.Fill(_heads, None);
        Array.Fill(_tails, None);
        _tick = start / resolution;
    }

    /// <summary>Timers that are running.</summary>
    public int Count { get; private set; }

    /// <summary>No timer is due before this time; UTC ticks.</summary>
    public long QuietUntil => _quietUntil;

    /// <summary>Starts the timer of an item that has none running.</summary>
    /// <param name="item">The item, not negative.</param>
    /// <param name="due">UTC ticks. What is due already comes out with the next <see cref="TryExpire"/>.</param>
    /// <exception cref="InvalidOperationException">Its timer is running.</exception>
    public void Schedule(int item, long due)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        if (item >= _nodes.Length)
        {
            Array.Resize(ref _nodes, Math.Max(item + 1, 2 * _nodes.Length));
        }
        if (_nodes[item].Running)
        {
            throw new InvalidOperationException($"The timer of item {item} is running.");
        }
        var tick = Math.Max(_tick, due / _resolution + (due % _resolution > 0 ? 1 : 0));
        _nodes[item] = new Node { Tick = tick, Running = true };
        Append(item);
        NothingBefore(Math.Min(_nothingBefore, tick));
        Count++;
    }

    /// <summary>Stops the timer of an item.</summary>
    /// <returns>Whether it was running.</returns>
    public bool Cancel(int item)
    {
        if (item < 0 || item >= _nodes.Length || !_nodes[item].Running)
        {
            return false;
        }
        Unlink(item);
        _nodes[item].Running = false;
        Count--;
        return true;
    }

    /// <summary>Takes out the next timer that is due. Call it until it returns false.</summary>
    /// <param name="now">The time now, UTC ticks; never runs backwards.</param>
    /// <param name="item">The item whose timer is due.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryExpire(long now, out int item)
    {
        item = None;
        if (now < _quietUntil)
        {
            return false;
        }
        var target = now / _resolution;
        while (target >= _nothingBefore)
        {
            // the slot of the present tick holds what is due now
            var head = _heads[_tick & (Slots - 1)];
            if (head != None && _nodes[head].Tick <= _tick)
            {
                item = head;
                Cancel(item);
                return true;
            }
            if (!Step(target))
            {
                break;
            }
        }
        // no slot in use begins before the target, so every timer stays where it is
        _tick = Math.Max(_tick, target);
        return false;
    }

    // goes to the next tick at which anything can be due or move down a level; false if that is beyond the target
    private bool Step(long target)
    {
        var next = long.MaxValue;
        var nextLevel = 0;
        for (var level = 0; level < _levels && Count > 0; level++)
        {
            var shift = level * Bits;
            var position = (int)((_tick >> shift) & (Slots - 1));
            // slots after the present one; a slot before it would belong to the next round, which lies a level higher
            var ahead = position == Slots - 1 ? 0 : _used[level] >> (position + 1) << (position + 1);
            if (ahead != 0)
            {
                var slot = BitOperations.TrailingZeroCount(ahead);
                next = (((_tick >> shift) & ~(long)(Slots - 1)) | (uint)slot) << shift;
                nextLevel = level;
                break;
            }
        }
        NothingBefore(next);
        if (next > target)
        {
            return false;
        }
        _tick = next;
        if (nextLevel > 0)
        {
            MoveDown(nextLevel);
        }
        return true;
    }

    private void NothingBefore(long tick)
    {
        _nothingBefore = tick;
        _quietUntil = tick > long.MaxValue / _resolution ? long.MaxValue : tick * _resolution;
    }

    private void MoveDown(int level)
    {
        var slot = level * Slots + (int)((_tick >> (level * Bits)) & (Slots - 1));
        var item = _heads[slot];
        _heads[slot] = None;
        _tails[slot] = None;
        _used[level] &= ~(1UL << (slot % Slots));
        while (item != None)
        {
            var next = _nodes[item].Next;
            Append(item);
            item = next;
        }
    }

    // the level is that of the highest digit in which the due tick differs from the present one
    private int SlotOf(long tick)
    {
        var difference = (ulong)(tick ^ _tick);
        var level = difference == 0 ? 0 : (63 - BitOperations.LeadingZeroCount(difference)) / Bits;
        return level * Slots + (int)((tick >> (level * Bits)) & (Slots - 1));
    }

    private void Append(int item)
    {
        var slot = SlotOf(_nodes[item].Tick);
        ref var node = ref _nodes[item];
        node.Slot = slot;
        node.Previous = _tails[slot];
        node.Next = None;
        if (node.Previous == None)
        {
            _heads[slot] = item;
        }
        else
        {
            _nodes[node.Previous].Next = item;
        }
        _tails[slot] = item;
        _used[slot / Slots] |= 1UL << (slot % Slots);
    }

    private void Unlink(int item)
    {
        var node = _nodes[item];
        if (node.Previous == None)
        {
            _heads[node.Slot] = node.Next;
        }
        else
        {
            _nodes[node.Previous].Next = node.Next;
        }
        if (node.Next == None)
        {
            _tails[node.Slot] = node.Previous;
        }
        else
        {
            _nodes[node.Next].Previous = node.Previous;
        }
        if (_heads[node.Slot] == None)
        {
            _used[node.Slot / Slots] &= ~(1UL << (node.Slot % Slots));
        }
    }

    private struct Node
    {
        public long Tick;
        public int Slot;
        public int Previous;
        public int Next;
        public bool Running;
    }
}
