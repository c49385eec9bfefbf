using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Pools;

/// <summary>
/// All live pools of one symbol, and what bars do to them. For a pool below the price (above: mirrored), with each bar:
/// <list type="bullet">
/// <item>a low at or below the near edge is a touch, one for each run of such bars; the deepest low is the mitigation;</item>
/// <item>a low below the far edge trades through it. If this bar, or one whose end is within the reclaim time, closes at or above the far edge, the pool is
/// swept, else broken;</item>
/// <item>a gap whose far edge is reached but not passed is filled.</item>
/// </list>
/// Swept, broken and filled pools have ended, as have those whose time is over. Looking up, adding and removing a pool takes constant time but for
/// the index by price, O(log n); a bar costs nothing for pools it does not reach.
/// </summary>
public sealed class LiquidityPoolRegistry
{
    /// <summary>Pools for which there is memory from the start: more than a market has at a time with the default rules.</summary>
    internal const int Capacity = 128;

    private const int Outside = -1;
    private readonly RegistrySettings _settings;
    private readonly Dictionary<ulong, int> _slots = new(Capacity);
    private readonly PoolSide _long = new();
    private readonly PoolSide _short = new();
    private readonly List<int> _reached = new(Capacity);
    private readonly List<int> _pierced = new(Capacity);
    private readonly List<PoolChange> _changes = new(Capacity);
    private readonly Stack<int> _free = new(Capacity);
    private readonly TimerWheel _wheel;
    private Entry[] _entries = new Entry[Capacity];
    private int _used;

    /// <summary>A registry without pools.</summary>
    /// <param name="settings">How it judges.</param>
    public LiquidityPoolRegistry(RegistrySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegative(settings.ReclaimTime, nameof(settings));
        _settings = settings;
        _wheel = new TimerWheel(0, settings.ExpiryResolution);
    }

    /// <summary>Live pools.</summary>
    public int Count => _slots.Count;

    /// <summary>Pools ever added.</summary>
    public long Created { get; private set; }

    /// <summary>Pools that have ended, in whatever way.</summary>
    public long Ended { get; private set; }

    /// <summary>Adds a pool.</summary>
    /// <returns>False if a live pool has the same id: nothing has changed.</returns>
    public bool Add(in LiquidityPool pool)
    {
        if (_slots.ContainsKey(pool.Id))
        {
            return false;
        }
        var slot = _free.Count > 0 ? _free.Pop() : _used++;
        if (slot == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * slot);
        }
        _entries[slot] = new Entry { Pool = pool, Place = Outside };
        _slots.Add(pool.Id, slot);
        var (far, near) = Edges(pool);
        SideOf(pool).Add(slot, far, near);
        _wheel.Schedule(slot, pool.ExpiresAt);
        Created++;
        return true;
    }

    /// <summary>Looks up a live pool.</summary>
    public bool TryGet(ulong id, [NotNullWhen(true)] out LiquidityPool? pool, out PoolState state)
    {
        var there = _slots.TryGetValue(id, out var slot);
        pool = there ? _entries[slot].Pool : null;
        state = there ? StateOf(_entries[slot]) : default;
        return there;
    }

    /// <summary>Takes out a pool.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="time">The time now, UTC ticks.</param>
    /// <returns>The change; null if there is no such pool.</returns>
    public PoolChange? Remove(ulong id, long time)
        => _slots.TryGetValue(id, out var slot) ? End(slot, PoolStatus.Removed, time) : null;

    /// <summary>The near edge, nearest to a price, of the live pools of a side that lie wholly at or beyond it: below it for the Long side, above it for the Short side.</summary>
    /// <param name="side">The side.</param>
    /// <param name="from">The price.</param>
    /// <returns>A price; null if there is no such pool.</returns>
    public double? NextEdge(TradeSide side, double from)
    {
        var edge = side == TradeSide.Long ? _long.Tree.HighestEdgeUpTo(from) : -_short.Tree.HighestEdgeUpTo(-from);
        return double.IsFinite(edge) ? edge : null;
    }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A valid bar that starts no earlier than the last one ended.</param>
    /// <returns>
    /// What it did, in order: pools that expired before it began, pools traded through before, then those reached by it on the Long and on the Short side,
    /// then pools that expired while it lasted. Valid until the next call.
    /// </returns>
    public ReadOnlySpan<PoolChange> Update(in Bar bar)
    {
        _changes.Clear();
        if (bar.Start >= _wheel.QuietUntil)
        {
            Expire(bar.Start);
        }
        if (_pierced.Count > 0)
        {
            Resolve(bar);
        }
        if (!_long.TryPass(bar.Low))
        {
            Reach(_long, bar.Low, bar.Close, bar.End);
        }
        if (!_short.TryPass(-bar.High))
        {
            Reach(_short, -bar.High, -bar.Close, bar.End);
        }
        if (bar.End >= _wheel.QuietUntil)
        {
            Expire(bar.End);
        }
        return CollectionsMarshal.AsSpan(_changes);
    }

    /// <summary>Lets time pass without a bar.</summary>
    /// <param name="time">UTC ticks.</param>
    /// <returns>The pools that have expired by then. Valid until the next call.</returns>
    public ReadOnlySpan<PoolChange> AdvanceTo(long time)
    {
        _changes.Clear();
        Expire(time);
        return CollectionsMarshal.AsSpan(_changes);
    }

    private void Expire(long time)
    {
        while (_wheel.TryExpire(time, out var slot))
        {
            _changes.Add(End(slot, PoolStatus.Expired, time));
        }
    }

    // pools that an earlier bar traded through: closed back in time, or not
    private void Resolve(in Bar bar)
    {
        var kept = 0;
        for (var i = 0; i < _pierced.Count; i++)
        {
            var slot = _pierced[i];
            ref var entry = ref _entries[slot];
            var late = bar.End - entry.State.PiercedAt > _settings.ReclaimTime;
            if (!late && ClosedBack(entry.Pool, bar.Close))
            {
                _changes.Add(End(slot, PoolStatus.Swept, bar.End, keepList: true));
            }
            else if (late || bar.End - entry.State.PiercedAt == _settings.ReclaimTime)
            {
                _changes.Add(End(slot, PoolStatus.Broken, bar.End, keepList: true));
            }
            else
            {
                _pierced[kept++] = slot;
            }
        }
        _pierced.RemoveRange(kept, _pierced.Count - kept);
    }

    // in the coordinates of the side: prices of the Short side are turned upside down, so that every pool is reached from above
    private void Reach(PoolSide side, double low, double close, long time)
    {
        Leave(side);
        _reached.Clear();
        var floor = side.Tree.QueryAbove(low, _reached);
        side.Pass++;
        foreach (var slot in _reached)
        {
            ref var entry = ref _entries[slot];
            if (entry.State.Status == PoolStatus.Pierced)
            {
                continue;
            }
            var state = entry.State with { Mitigation = Math.Max(entry.State.Mitigation, Depth(entry.Pool, low)) };
            var deeper = PoolSide.Quarter(state.Mitigation) > PoolSide.Quarter(entry.State.Mitigation);
            var visit = entry.Pass != side.Pass - 1;
            entry.Pass = side.Pass;
            entry.State = visit ? state with { Touches = state.Touches + 1 } : state;
            if (visit)
            {
                _changes.Add(new PoolChange(PoolChangeKind.Touched, time, entry.Pool, entry.State));
            }
            else if (deeper)
            {
                _changes.Add(new PoolChange(PoolChangeKind.Mitigated, time, entry.Pool, entry.State));
            }
            var far = Edges(entry.Pool).Far;
            if (low < far)
            {
                Pierce(slot, close >= far, time);
            }
            else if (low <= far && entry.Pool.IsGap)
            {
                _changes.Add(End(slot, PoolStatus.Filled, time));
            }
        }
        Stay(side, floor);
    }

    // what bars that changed nothing else did to the pools they were in
    private void Leave(PoolSide side)
    {
        foreach (var slot in side.Inside)
        {
            ref var entry = ref _entries[slot];
            entry.State = StateOf(entry);
            entry.Place = Outside;
        }
        side.Inside.Clear();
    }

    private void Stay(PoolSide side, double floor)
    {
        var ceiling = double.PositiveInfinity;
        foreach (var slot in _reached)
        {
            ref var entry = ref _entries[slot];
            if (entry.Pass != side.Pass || entry.State.Status != PoolStatus.Open)
            {
                continue;
            }
            entry.Place = side.Inside.Count;
            side.Inside.Add(slot);
            var (far, near) = Edges(entry.Pool);
            floor = Math.Max(floor, PoolSide.NextQuarter(far, near, entry.State.Mitigation));
            ceiling = Math.Min(ceiling, near);
        }
        side.Expect(floor, ceiling);
    }

    private void Pierce(int slot, bool closedBack, long time)
    {
        ref var entry = ref _entries[slot];
        entry.State = entry.State with { Status = PoolStatus.Pierced, PiercedAt = time };
        if (closedBack || _settings.ReclaimTime == 0)
        {
            _changes.Add(End(slot, closedBack ? PoolStatus.Swept : PoolStatus.Broken, time, keepList: true));
            return;
        }
        _changes.Add(new PoolChange(PoolChangeKind.Pierced, time, entry.Pool, entry.State));
        _pierced.Add(slot);
    }

    private static bool ClosedBack(in LiquidityPool pool, double close) => pool.Side == TradeSide.Long ? close >= pool.Low : close <= pool.High;

    private PoolChange End(int slot, PoolStatus status, long time, bool keepList = false)
    {
        ref var entry = ref _entries[slot];
        if (entry.State.Status == PoolStatus.Pierced && !keepList)
        {
            _pierced.Remove(slot);
        }
        var change = new PoolChange(PoolChangeKind.Ended, time, entry.Pool, StateOf(entry) with { Status = status });
        var side = SideOf(entry.Pool);
        side.Tree.Remove(slot);
        if (entry.Place != Outside)
        {
            var last = side.Inside[^1];
            side.Inside[entry.Place] = last;
            side.Inside.RemoveAt(side.Inside.Count - 1);
            _entries[last].Place = entry.Place;
        }
        entry.Pass = 0;
        _slots.Remove(entry.Pool.Id);
        _wheel.Cancel(slot);
        _free.Push(slot);
        Ended++;
        return change;
    }

    private PoolSide SideOf(in LiquidityPool pool) => pool.Side == TradeSide.Long ? _long : _short;

    private PoolState StateOf(in Entry entry)
        => entry.Place == Outside ? entry.State
            : entry.State with { Mitigation = Math.Max(entry.State.Mitigation, Depth(entry.Pool, SideOf(entry.Pool).Deepest)) };

    private static (double Far, double Near) Edges(in LiquidityPool pool) => pool.Side == TradeSide.Long ? (pool.Low, pool.High) : (-pool.High, -pool.Low);

    private static double Depth(in LiquidityPool pool, double low)
    {
        var (far, near) = Edges(pool);
        return low <= far ? 1 : low >= near ? 0 : (near - low) / (near - far);
    }

    private struct Entry
    {
        public LiquidityPool Pool;
        public PoolState State;
        public long Pass;
        public int Place;
    }
}
