using System.Diagnostics;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity;

/// <summary>Cost with many live pools: pools away from the price cost a bar nothing, wherever they are.</summary>
public sealed class LivePoolCostTests
{
    private static LiquidityPoolRegistry Registry(int pools)
    {
        var registry = new LiquidityPoolRegistry(new RegistrySettings());
        for (var i = 0; i < pools; i++)
        {
            registry.Add(LiquidityPool.Create(PoolKind.Swing, TimeFrame.H1, i % 2 == 0 ? TradeSide.Long : TradeSide.Short, Price(i), Price(i) + 0.05, 1, i, i, long.MaxValue / 2));
        }
        return registry;

        static double Price(int i) => i % 2 == 0 ? 40 - i * 0.001 : 200 + i * 0.001;
    }

    private static double Seconds(LiquidityPoolRegistry registry, IReadOnlyList<Bar> bars)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            var length = bars[^1].End - bars[0].Start;
            foreach (var bar in bars)
            {
                registry.Update(bar with { Start = bar.Start + round * length, End = bar.End + round * length });
            }
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return best;
    }

    [Test]
    public void A_bar_costs_no_more_with_ten_thousand_live_pools_than_with_a_hundred()
    {
        var bars = SyntheticBars.RandomWalk(20_000, seed: 51);
        var few = Registry(100);
        var many = Registry(10_000);
        Seconds(few, bars);
        var ratio = Seconds(many, bars) / Seconds(few, bars);
        TestContext.Out.WriteLine($"{ratio:F2} times the cost with 100 times the pools");
        Assert.That(many.Count, Is.EqualTo(10_000), "none was touched");
        Assert.That(ratio, Is.LessThan(10), "far below 100, on a machine that does other things too");
    }

    [Test]
    public void A_bar_inside_ten_thousand_pools_costs_no_more_than_one_inside_a_hundred()
    {
        // wide pools around all prices: the first bar touches each of them, later ones change nothing but how deep they go
        static LiquidityPoolRegistry Around(int pools)
        {
            var registry = new LiquidityPoolRegistry(new RegistrySettings());
            for (var i = 0; i < pools; i++)
            {
                registry.Add(LiquidityPool.Create(PoolKind.Swing, TimeFrame.H1, TradeSide.Long, 1 - i * 1e-6, 10_000 + i * 1e-6, 1, i, i, long.MaxValue / 2));
            }
            return registry;
        }
        var bars = SyntheticBars.RandomWalk(20_000, seed: 53);
        var few = Around(100);
        var many = Around(10_000);
        Seconds(few, bars);
        var ratio = Seconds(many, bars) / Seconds(few, bars);
        TestContext.Out.WriteLine($"{ratio:F2} times the cost inside 100 times the pools");
        Assert.That((many.Count, few.Count), Is.EqualTo((10_000, 100)), "none has ended");
        Assert.That(ratio, Is.LessThan(10), "far below 100, on a machine that does other things too");
    }

    [Test]
    public void Ten_thousand_live_pools_come_and_go_and_leave_nothing()
    {
        var detector = new OverlapDetector(TradeSide.Long);
        var random = new Random(52);
        var pools = Enumerable.Range(0, 10_000).Select(i =>
        {
            var low = random.Next(1_000_000) / 100.0;
            return LiquidityPool.Create(PoolKind.Swing, i % 2 == 0 ? TimeFrame.H1 : TimeFrame.H4, TradeSide.Long, low, low + 1, 1, i, 10_000, 20_000);
        }).ToList();
        foreach (var pool in pools)
        {
            detector.Add(pool, 1);
        }
        Assert.That((detector.PoolCount, detector.ZoneCount), Is.EqualTo((10_000, detector.Zones().Count())));
        Assert.That(detector.ZoneCount, Is.GreaterThan(1000));
        foreach (var pool in pools)
        {
            detector.Remove(pool.Id, 2);
        }
        Assert.That((detector.PoolCount, detector.ZoneCount), Is.EqualTo((0, 0)));
    }
}
