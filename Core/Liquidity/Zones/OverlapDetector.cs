using System.Runtime.InteropServices;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Zones;

/// <summary>
/// Keeps the high liquidity zones of one side while pools come and go. A zone is a largest stretch of prices in which, everywhere, pools of two or more time
/// frames overlap; pools that only touch at an edge do not overlap, two stretches that share an edge are one zone.
/// </summary>
/// <remarks>
/// A pool that comes or goes changes nothing but the zones it meets: only those, and the pools in them, are looked at again (O(log n + k log k)).
/// A zone that goes on after a change keeps its id: of several old zones in one new zone the oldest, of several new zones out of one that farthest from the price.
/// Inside, prices of the Short side are turned upside down, so that both sides are treated alike to the last bit.
/// </remarks>
public sealed class OverlapDetector
{
    private readonly TradeSide _side;
    private readonly IntervalTree _poolTree = new(LiquidityPoolRegistry.Capacity);
    private readonly Dictionary<ulong, int> _poolSlots = new(LiquidityPoolRegistry.Capacity);
    private readonly Stack<int> _freePools = new(LiquidityPoolRegistry.Capacity);
    private readonly ZoneBook _zones = new();
    private readonly OverlapSweep _sweep = new();
    private readonly List<ZoneChange> _changes = new(LiquidityPoolRegistry.Capacity);
    private readonly List<int> _met = new(LiquidityPoolRegistry.Capacity);
    private readonly List<int> _old = new(LiquidityPoolRegistry.Capacity);
    private readonly List<(double Low, double High)> _new = new(LiquidityPoolRegistry.Capacity);
    private LiquidityPool[] _pools = new LiquidityPool[LiquidityPoolRegistry.Capacity];
    private int _usedPools;
    private int _last = -1;
    private bool _lastCame;

    /// <summary>A detector without pools.</summary>
    /// <param name="side">The side of the pools it is given.</param>
    public OverlapDetector(TradeSide side) => _side = side;

    /// <summary>Number of zones.</summary>
    public int ZoneCount => _zones.Count;

    /// <summary>Number of pools.</summary>
    public int PoolCount => _poolSlots.Count;

    /// <summary>The zones, from the lowest price up.</summary>
    public IEnumerable<HighLiquidityZone> Zones()
    {
        var found = new List<int>();
        _zones.Query(double.NegativeInfinity, double.PositiveInfinity, found);
        return found.Select(x => Outward(_zones[x])).OrderBy(x => x.Low).ToList();
    }

    /// <summary>Adds a pool.</summary>
    /// <param name="pool">A pool of this side that is not there yet.</param>
    /// <param name="time">The time now, UTC ticks.</param>
    /// <returns>What it did to the zones, from far to near prices, merged zones before the one they are part of, ended zones last. Valid until the next call.</returns>
    public ReadOnlySpan<ZoneChange> Add(in LiquidityPool pool, long time)
    {
        if (pool.Side != _side || _poolSlots.ContainsKey(pool.Id))
        {
            throw new ArgumentException($"The pool {pool.Id:x16} is of the other side or there already.", nameof(pool));
        }
        var slot = _freePools.Count > 0 ? _freePools.Pop() : _usedPools++;
        if (slot == _pools.Length)
        {
            Array.Resize(ref _pools, 2 * slot);
        }
        _pools[slot] = _side == TradeSide.Long ? pool : pool with { Low = -pool.High, High = -pool.Low };
        _poolSlots.Add(pool.Id, slot);
        _poolTree.Insert(slot, _pools[slot].Low, _pools[slot].High);
        (_last, _lastCame) = (slot, true);
        return Update(_pools[slot], time);
    }

    /// <summary>Takes out a pool.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="time">The time now, UTC ticks.</param>
    /// <returns>What it did to the zones, as for <see cref="Add"/>; nothing if there is no such pool.</returns>
    public ReadOnlySpan<ZoneChange> Remove(ulong id, long time)
    {
        if (!_poolSlots.Remove(id, out var slot))
        {
            return [];
        }
        _poolTree.Remove(slot);
        _freePools.Push(slot);
        (_last, _lastCame) = (slot, false);
        return Update(_pools[slot], time);
    }

    /// <summary>Finds the pools of a zone that has changed. It makes a list, so that only who wants to know pays for it.</summary>
    /// <param name="change">One of the changes that the last <see cref="Add"/> or <see cref="Remove"/> told.</param>
    /// <returns>Their ids, oldest first, of equal age by id; of a zone that is gone those that it last had.</returns>
    public IReadOnlyList<ulong> PoolsOf(in ZoneChange change)
    {
        var zone = Outward(change.Zone);
        Meet(zone.Low, zone.High);
        if (change.Kind is ZoneChangeKind.Merged or ZoneChangeKind.Ended)
        {
            // such a zone is told of as it was before the pool came or went
            if (_lastCame)
            {
                _met.Remove(_last);
            }
            else if (Meets(_pools[_last], zone.Low, zone.High))
            {
                _met.Add(_last);
            }
        }
        return [.. _met.Select(x => _pools[x]).OrderBy(x => x.CreatedAt).ThenBy(x => x.Id).Select(x => x.Id)];
    }

    private ReadOnlySpan<ZoneChange> Update(in LiquidityPool pool, long time)
    {
        _changes.Clear();
        _old.Clear();
        _zones.Query(pool.Low, pool.High, _old);
        var low = pool.Low;
        var high = pool.High;
        foreach (var zone in _old)
        {
            low = Math.Min(low, _zones[zone].Low);
            high = Math.Max(high, _zones[zone].High);
        }
        Meet(low, high);
        _sweep.Clear();
        foreach (var slot in _met)
        {
            _sweep.Add(Math.Max(low, _pools[slot].Low), Math.Min(high, _pools[slot].High), _pools[slot].Frame);
        }
        _sweep.Find(_new);
        Replace(time);
        return CollectionsMarshal.AsSpan(_changes);
    }

    private HighLiquidityZone Outward(in HighLiquidityZone zone) => _side == TradeSide.Long ? zone : zone with { Low = -zone.High, High = -zone.Low };

    private void Tell(ZoneChangeKind kind, long time, in HighLiquidityZone zone, ulong into = 0) => _changes.Add(new ZoneChange(kind, time, Outward(zone), into));

    // both lists are in the order of price; old zones that reach into a new one follow each other
    private void Replace(long time)
    {
        var first = 0;
        for (var i = 0; i < _new.Count; i++)
        {
            var (low, high) = _new[i];
            while (first < _old.Count && (_old[first] < 0 || _zones[_old[first]].High <= low))
            {
                first++;
            }
            var heir = -1;
            for (var j = first; j < _old.Count && (_old[j] < 0 || _zones[_old[j]].Low < high); j++)
            {
                if (_old[j] >= 0 && !_zones.IsTaken(_old[j]) && (heir < 0 || Older(_old[j], heir)))
                {
                    heir = _old[j];
                }
            }
            var (strength, pools) = Measure(low, high);
            if (heir < 0)
            {
                _zones.Add(_side, low, high, strength, pools, time);
                Tell(ZoneChangeKind.Created, time, _zones.Last);
                continue;
            }
            MergeInto(heir, first, low, high, time);
            var before = _zones[heir];
            var after = before with { Low = low, High = high, Strength = strength, Pools = pools };
            _zones.Take(heir, after);
            if (after != before)
            {
                Tell(ZoneChangeKind.Changed, time, after);
            }
        }
        foreach (var zone in _old)
        {
            if (zone >= 0 && !_zones.Release(zone))
            {
                Tell(ZoneChangeKind.Ended, time, _zones[zone]);
                _zones.Remove(zone);
            }
        }
    }

    // the other old zones that lie in the new one are gone
    private void MergeInto(int heir, int first, double low, double high, long time)
    {
        for (var j = first; j < _old.Count && (_old[j] < 0 || _zones[_old[j]].Low < high); j++)
        {
            var zone = _old[j];
            if (zone >= 0 && zone != heir && !_zones.IsTaken(zone) && _zones[zone].Low >= low && _zones[zone].High <= high)
            {
                Tell(ZoneChangeKind.Merged, time, _zones[zone], _zones[heir].Id);
                _zones.Remove(zone);
                _old[j] = -1;
            }
        }
    }

    private bool Older(int a, int b) => _zones[a].CreatedAt != _zones[b].CreatedAt ? _zones[a].CreatedAt < _zones[b].CreatedAt : _zones[a].Low < _zones[b].Low;

    private (double Strength, int Pools) Measure(double low, double high)
    {
        Meet(low, high);
        var strength = 0.0;
        foreach (var slot in _met)
        {
            strength += _pools[slot].Weight;
        }
        return (strength, _met.Count);
    }

    private void Meet(double low, double high)
    {
        _met.Clear();
        _poolTree.Query(low, high, _met);
        var kept = 0;
        for (var i = 0; i < _met.Count; i++)
        {
            if (Meets(_pools[_met[i]], low, high))
            {
                _met[kept++] = _met[i];
            }
        }
        _met.RemoveRange(kept, _met.Count - kept);
    }

    private static bool Meets(in LiquidityPool pool, double low, double high) => pool.Low < high && pool.High > low;
}
