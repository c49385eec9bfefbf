using Quant.Core.Bars;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity;

/// <summary>The pools, the zones that they make, and the watcher that waits at them: kept in step, every change told to the listener.</summary>
internal sealed class PoolBoard
{
    private readonly LiquiditySettings _settings;
    private readonly OverlapDetector _longZones = new(TradeSide.Long);
    private readonly OverlapDetector _shortZones = new(TradeSide.Short);

    public PoolBoard(LiquiditySettings settings)
    {
        _settings = settings;
        Registry = new LiquidityPoolRegistry(settings.Registry);
        Watcher = new ZoneWatcher(settings.Watch);
    }

    public LiquidityPoolRegistry Registry { get; }

    public ZoneWatcher Watcher { get; }

    public int ZoneCount => _longZones.ZoneCount + _shortZones.ZoneCount;

    /// <summary>Who is told of events; null if nobody listens, and then none is made.</summary>
    public Action<LiquidityEvent>? Listener { get; set; }

    public IEnumerable<HighLiquidityZone> Zones(TradeSide side) => Of(side).Zones();

    /// <summary>Adds a pool, if there is one and it is new.</summary>
    public void Add(LiquidityPool? made, long time)
    {
        if (made is not { } pool || !Registry.Add(pool))
        {
            return;
        }
        Listener?.Invoke(new LiquidityPoolCreated(time, pool));
        if (_settings.WatchPools && pool.Weight >= _settings.MinimumStrength)
        {
            Watcher.Set(new WatchedZone(pool.Id, pool.Side, pool.Low, pool.High, pool.Weight));
        }
        Follow(Of(pool.Side).Add(pool, time));
    }

    public void Update(in Bar bar) => Follow(Registry.Update(bar));

    public void AdvanceTo(long time) => Follow(Registry.AdvanceTo(time));

    private OverlapDetector Of(TradeSide side) => side == TradeSide.Long ? _longZones : _shortZones;

    private void Follow(ReadOnlySpan<PoolChange> changes)
    {
        foreach (ref readonly var change in changes)
        {
            if (Listener is { } listener)
            {
                listener(EventOf(change));
            }
            if (change.Kind != PoolChangeKind.Ended)
            {
                continue;
            }
            if (_settings.WatchPools)
            {
                Watcher.Remove(change.Pool.Id);
            }
            Follow(Of(change.Pool.Side).Remove(change.Pool.Id, change.Time));
        }
        if (!_settings.UseInverseGaps)
        {
            return;
        }
        // only now: a new pool changes the registry, whose changes these are
        for (var i = 0; i < changes.Length; i++)
        {
            if (changes[i].Kind == PoolChangeKind.Ended && changes[i].State.Status == PoolStatus.Broken && changes[i].Pool.Kind == PoolKind.FairValueGap)
            {
                Add(PoolFactory.OfBrokenGap(changes[i].Pool, changes[i].Time), changes[i].Time);
            }
        }
    }

    private void Follow(ReadOnlySpan<ZoneChange> changes)
    {
        foreach (ref readonly var change in changes)
        {
            var zone = change.Zone;
            if (Listener is { } listener)
            {
                listener(EventOf(change, Of(zone.Side).PoolsOf(change)));
            }
            if (change.Kind is ZoneChangeKind.Created or ZoneChangeKind.Changed && zone.Strength >= _settings.MinimumStrength)
            {
                Watcher.Set(new WatchedZone(zone.Id, zone.Side, zone.Low, zone.High, zone.Strength));
            }
            else
            {
                Watcher.Remove(zone.Id);
            }
        }
    }

    private static PoolEvent EventOf(in PoolChange x) => (x.Kind, x.State.Status) switch
    {
        (PoolChangeKind.Touched, _) => new PoolTouched(x.Time, x.Pool, x.State),
        (PoolChangeKind.Mitigated, _) => new PoolMitigated(x.Time, x.Pool, x.State),
        (PoolChangeKind.Pierced, _) => new PoolPierced(x.Time, x.Pool, x.State),
        (_, PoolStatus.Swept) => new PoolSwept(x.Time, x.Pool, x.State),
        (_, PoolStatus.Broken) => new PoolBroken(x.Time, x.Pool, x.State),
        (_, PoolStatus.Filled) => new PoolFilled(x.Time, x.Pool, x.State),
        _ => new PoolExpired(x.Time, x.Pool, x.State),
    };

    private static HlzEvent EventOf(in ZoneChange x, IReadOnlyList<ulong> pools) => x.Kind switch
    {
        ZoneChangeKind.Created => new HlzCreated(x.Time, x.Zone, pools),
        ZoneChangeKind.Changed => new HlzChanged(x.Time, x.Zone, pools),
        ZoneChangeKind.Merged => new HlzMerged(x.Time, x.Zone, pools, x.Into),
        _ => new HlzExpired(x.Time, x.Zone, pools),
    };
}
