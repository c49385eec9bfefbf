using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity.Pools;

public sealed class LiquidityPoolRegistryTests
{
    private static readonly long Minute = TimeSpan.TicksPerMinute;
    private static readonly RegistrySettings TwoMinutes = new() { ReclaimTime = 2 * Minute };

    private static LiquidityPool Pool(PoolKind kind, TradeSide side, double low, double high, long life = 0, long origin = 0)
        => LiquidityPool.Create(kind, TimeFrame.H1, side, low, high, 1, Table.Start - origin - 1, Table.Start, Table.Start + (life == 0 ? TimeSpan.TicksPerDay : life));

    private static List<(int Bar, PoolChangeKind Kind, PoolStatus Status, int Touches, double Mitigation)> Run(LiquidityPoolRegistry registry, IReadOnlyList<Bar> bars)
    {
        var result = new List<(int, PoolChangeKind, PoolStatus, int, double)>();
        for (var i = 0; i < bars.Count; i++)
        {
            foreach (var x in registry.Update(bars[i]))
            {
                result.Add((i, x.Kind, x.State.Status, x.State.Touches, x.State.Mitigation));
            }
        }
        return result;
    }

    // a pool from 100 to 110 that the price comes to from above; both sides by turning prices upside down
    private static void Check(PoolKind kind, string bars, params (int Bar, PoolChangeKind Kind, PoolStatus Status, int Touches, double Mitigation)[] expected)
    {
        var below = new LiquidityPoolRegistry(TwoMinutes);
        below.Add(Pool(kind, TradeSide.Long, 100, 110));
        Assert.That(Run(below, Table.Bars(bars)), Is.EqualTo(expected), "below the price");

        var above = new LiquidityPoolRegistry(TwoMinutes);
        above.Add(Pool(kind, TradeSide.Short, -110, -100));
        Assert.That(Run(above, [.. Table.Bars(bars).Select(x => x.Mirror())]), Is.EqualTo(expected), "above the price");
    }

    [Test]
    public void Update_touches_are_runs_of_bars_and_mitigation_is_the_deepest_way_in()
        => Check(
            PoolKind.Swing,
            """
            120 121 111 112
            112 113 110 112 # at the near edge
            112 112 109 111 # the same visit, 0.1 deep
            111 115 112 114
            114 114 107 108 # second visit, 0.3 deep
            108 109 104 106 # same visit, 0.6: two quarters further
            106 120 105 118
            """,
            (1, PoolChangeKind.Touched, PoolStatus.Open, 1, 0),
            (4, PoolChangeKind.Touched, PoolStatus.Open, 2, 0.3),
            (5, PoolChangeKind.Mitigated, PoolStatus.Open, 2, 0.6));

    [Test]
    public void Update_through_and_closed_back_in_the_same_bar_is_a_sweep()
        => Check(
            PoolKind.Swing,
            "112 113 99 100",
            (0, PoolChangeKind.Touched, PoolStatus.Open, 1, 1),
            (0, PoolChangeKind.Ended, PoolStatus.Swept, 1, 1));

    [Test]
    public void Update_closed_back_within_the_reclaim_time_is_a_sweep()
        => Check(
            PoolKind.Swing,
            """
            112 113  98  99
            99  100  97  98
            98  120  98 119 # two minutes later, far above
            """,
            (0, PoolChangeKind.Touched, PoolStatus.Open, 1, 1),
            (0, PoolChangeKind.Pierced, PoolStatus.Pierced, 1, 1),
            (2, PoolChangeKind.Ended, PoolStatus.Swept, 1, 1));

    [Test]
    public void Update_not_closed_back_in_time_is_a_break()
        => Check(
            PoolKind.FairValueGap,
            """
            112 113  98  99
            99  101  97  98
            98   99  90  99 # the time is over
            99  120  99 119
            """,
            (0, PoolChangeKind.Touched, PoolStatus.Open, 1, 1),
            (0, PoolChangeKind.Pierced, PoolStatus.Pierced, 1, 1),
            (2, PoolChangeKind.Ended, PoolStatus.Broken, 1, 1));

    [Test]
    public void Update_reaching_the_far_edge_fills_a_gap_but_leaves_a_level()
    {
        Check(
            PoolKind.FairValueGap,
            "112 113 105 112\n112 113 100 101",
            (0, PoolChangeKind.Touched, PoolStatus.Open, 1, 0.5),
            (1, PoolChangeKind.Mitigated, PoolStatus.Open, 1, 1),
            (1, PoolChangeKind.Ended, PoolStatus.Filled, 1, 1));
        Check(PoolKind.Swing, "112 113 100 101", (0, PoolChangeKind.Touched, PoolStatus.Open, 1, 1));
    }

    [Test]
    public void Update_a_pool_jumped_over_after_a_gap_in_time_is_broken()
    {
        var registry = new LiquidityPoolRegistry(TwoMinutes);
        registry.Add(Pool(PoolKind.Swing, TradeSide.Long, 100, 110));
        var late = Table.Bars("112 113 98 99")[0];
        registry.Update(late);
        var change = registry.Update(late with { Start = late.End + 10 * Minute, End = late.End + 11 * Minute, Open = 120, High = 121, Low = 119, Close = 120 }).ToArray().Single();
        Assert.That((change.Kind, change.State.Status), Is.EqualTo((PoolChangeKind.Ended, PoolStatus.Broken)), "closed back too late");
    }

    [Test]
    public void State_of_a_gap_speaks_of_its_filling()
    {
        Assert.That(new PoolState(PoolStatus.Open, 0, 0, 0).Fill, Is.EqualTo(GapFill.Open));
        Assert.That(new PoolState(PoolStatus.Open, 1, 0.4, 0).Fill, Is.EqualTo(GapFill.PartiallyFilled));
        Assert.That(new PoolState(PoolStatus.Filled, 1, 1, 0).Fill, Is.EqualTo(GapFill.Filled));
        Assert.That(new PoolState(PoolStatus.Swept, 1, 1, 0).Fill, Is.EqualTo(GapFill.Filled));
        Assert.That(new PoolState(PoolStatus.Broken, 1, 1, 0).Fill, Is.EqualTo(GapFill.Inverted));
    }

    [Test]
    public void Pools_of_one_second_expire_as_the_clock_advances()
    {
        var clock = new FakeClock(new DateTimeOffset(Table.Start, TimeSpan.Zero));
        var registry = new LiquidityPoolRegistry(new RegistrySettings());
        var first = Pool(PoolKind.Swing, TradeSide.Long, 100, 110, TimeSpan.TicksPerSecond);
        var second = Pool(PoolKind.Swing, TradeSide.Short, 120, 130, 2 * TimeSpan.TicksPerSecond);
        registry.Add(second);
        registry.Add(first);
        var events = new List<(double Seconds, ulong Id, PoolStatus Status)>();
        for (var i = 0; i < 6; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(0.5));
            foreach (var x in registry.AdvanceTo(clock.GetUtcNow().UtcTicks))
            {
                events.Add((new TimeSpan(x.Time - Table.Start).TotalSeconds, x.Pool.Id, x.State.Status));
            }
        }
        Assert.That(events, Is.EqualTo(new[] { (1.0, first.Id, PoolStatus.Expired), (2.0, second.Id, PoolStatus.Expired) }));
        Assert.That((registry.Count, registry.Created, registry.Ended), Is.EqualTo((0, 2L, 2L)));
    }

    [Test]
    public void Pools_can_be_added_looked_up_and_taken_out()
    {
        var registry = new LiquidityPoolRegistry(TwoMinutes);
        var pool = Pool(PoolKind.Swing, TradeSide.Long, 100, 110);
        Assert.That((registry.Add(pool), registry.Add(pool)), Is.EqualTo((true, false)));
        registry.Update(Table.Bars("112 113 105 112")[0]);
        Assert.That(registry.TryGet(pool.Id, out var found, out var state), Is.True);
        Assert.That((found, state.Touches, state.Mitigation), Is.EqualTo(((LiquidityPool?)pool, 1, 0.5)));
        Assert.That(registry.Remove(pool.Id, 5)!.Value.State.Status, Is.EqualTo(PoolStatus.Removed));
        Assert.That(registry.Remove(pool.Id, 5), Is.Null);
        Assert.That(registry.TryGet(pool.Id, out _, out _), Is.False);
        Assert.That(registry.Add(pool), Is.True, "a pool that has ended can come back");
    }

    [Test]
    public void NextEdge_is_that_of_the_nearest_pool_wholly_beyond_a_price()
    {
        var registry = new LiquidityPoolRegistry(TwoMinutes);
        foreach (var (low, high) in new[] { (100, 110), (105, 120), (130, 140), (125, 150) })
        {
            registry.Add(Pool(PoolKind.Swing, TradeSide.Short, low, high));
            registry.Add(Pool(PoolKind.Swing, TradeSide.Long, low, high));
        }
        Assert.That(new[] { 90.0, 105, 106, 131 }.Select(x => registry.NextEdge(TradeSide.Short, x)), Is.EqualTo(new double?[] { 100, 105, 125, null }), "above it");
        Assert.That(new[] { 160.0, 140, 119, 109 }.Select(x => registry.NextEdge(TradeSide.Long, x)), Is.EqualTo(new double?[] { 150, 140, 110, null }), "below it");
    }

    [Test]
    public void Random_pools_and_bars_give_what_looking_at_every_pool_with_every_bar_gives()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var settings = new RegistrySettings { ReclaimTime = random.Next(4) * Minute };
            var registry = new LiquidityPoolRegistry(settings);
            var plain = new PlainRegistry(settings);
            var grid = random.Next(2) == 0 ? 0.01 : 0.25; // coarse prices: edges that are hit exactly
            double OnGrid(double price) => Math.Round(price / grid) * grid;
            foreach (var x in SyntheticBars.RandomWalk(600, seed).Where(_ => random.Next(10) > 0))
            {
                var bar = x with { Open = OnGrid(x.Open), High = OnGrid(x.High), Low = OnGrid(x.Low), Close = OnGrid(x.Close) };
                var expected = plain.Update(bar);
                var actual = registry.Update(bar).ToArray();
                // within a bar the registry goes by price, the other by age
                Assert.That(actual.OrderBy(Order), Is.EqualTo(expected.OrderBy(Order)), $"seed {seed} at {bar}");
                for (var i = random.Next(3); i > 0; i--)
                {
                    var middle = OnGrid(bar.Close + random.Next(-200, 200) * grid / 20);
                    var pool = LiquidityPool.Create(
                        random.Next(2) == 0 ? PoolKind.FairValueGap : PoolKind.Swing, TimeFrame.H1, random.Next(2) == 0 ? TradeSide.Long : TradeSide.Short,
                        middle, middle + random.Next(5) * grid, 1, bar.Start - random.Next(1000), bar.End, bar.End + (1 + random.Next(200)) * Minute);
                    plain.Add(pool);
                    registry.Add(pool);
                }
                foreach (var (pool, state) in plain.Pools)
                {
                    Assert.That(registry.TryGet(pool.Id, out _, out var now) && now == state, Is.True, $"seed {seed} at {bar}: {pool} is {now}, not {state}");
                }
                Assert.That(registry.Count, Is.EqualTo(plain.Pools.Count()));
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(60));

    private static (ulong, PoolChangeKind) Order(PoolChange x) => (x.Pool.Id, x.Kind);

    [Test]
    public void Random_bars_never_lose_a_pool()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var registry = new LiquidityPoolRegistry(new RegistrySettings { ReclaimTime = random.Next(4) * Minute });
            var alive = new HashSet<ulong>();
            var ended = 0;
            foreach (var bar in SyntheticBars.RandomWalk(400, seed).Where(_ => random.Next(10) > 0))
            {
                foreach (var change in registry.Update(bar))
                {
                    if (change.Kind == PoolChangeKind.Ended)
                    {
                        ended++;
                        if (!alive.Remove(change.Pool.Id) || !change.State.HasEnded)
                        {
                            return false;
                        }
                    }
                    else if (!alive.Contains(change.Pool.Id) || change.Time > bar.End)
                    {
                        return false;
                    }
                }
                var edge = bar.Close + random.Next(-50, 51) / 100.0;
                var pool = LiquidityPool.Create(
                    (PoolKind)random.Next(7), TimeFrame.H1, edge < bar.Close ? TradeSide.Long : TradeSide.Short, edge - random.Next(20) / 100.0, edge, 1, bar.Start, bar.End,
                    bar.End + random.NextInt64(1, 200 * Minute));
                if (random.Next(3) == 0 && registry.Add(pool))
                {
                    alive.Add(pool.Id);
                }
            }
            return registry.Count == alive.Count && registry.Created == alive.Count + ended && registry.Ended == ended && ended > 10
                && alive.All(x => registry.TryGet(x, out _, out var state) && !state.HasEnded);
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(60));
}
