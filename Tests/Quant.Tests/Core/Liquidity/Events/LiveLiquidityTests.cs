using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Plans;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity.Events;

public sealed class LiveLiquidityTests
{
    [TestCase(EntryMode.EmaReclaim)]
    [TestCase(EntryMode.SweepAndReclaim)]
    public void After_every_bar_alive_is_what_the_engine_says_is_alive(EntryMode mode)
    {
        var engine = EventLog.Engine(EventLog.Quick with { Candidates = EventLog.Quick.Candidates with { Mode = mode } });
        var live = new LiveLiquidity();
        var most = (Zones: 0, Candidates: 0);
        engine.Listener = live.Take;
        foreach (var bar in SyntheticBars.RandomWalk(6_000, seed: 41).Where((_, i) => i % 1000 < 950))
        {
            engine.Update(bar);
            Assert.That((live.PoolCount, live.ZoneCount, live.Candidates.Count), Is.EqualTo((engine.Pools.Count, engine.ZoneCount, engine.CandidateCount)));
            most = (Math.Max(most.Zones, live.ZoneCount), Math.Max(most.Candidates, live.Candidates.Count));
        }
        Assert.That(most, Is.EqualTo((most.Zones, most.Candidates)).And.Matches<(int Zones, int Candidates)>(x => x.Zones > 3 && x.Candidates > 1));
        Assert.That(live.Zones.Select(x => x.Zone).Order(Comparer), Is.EqualTo(engine.Zones(TradeSide.Long).Concat(engine.Zones(TradeSide.Short)).Order(Comparer)), "as they are now");
        foreach (var pool in live.Pools)
        {
            Assert.That(engine.Pools.TryGet(pool.Pool.Id, out var known, out var state), Is.True);
            Assert.That((known!.Value, state.Status, state.Touches), Is.EqualTo((pool.Pool, pool.State.Status, pool.State.Touches)));
        }
        Assert.That(live.Pools.Select(x => x.Pool.High), Is.Ordered.Descending);
        Assert.That(live.Pools.Select(x => x.State.Status), Has.All.LessThanOrEqualTo(PoolStatus.Pierced));
    }

    private static Comparer<Quant.Core.Liquidity.Zones.HighLiquidityZone> Comparer { get; } = Comparer<Quant.Core.Liquidity.Zones.HighLiquidityZone>.Create((x, y) => x.Id.CompareTo(y.Id));
}
