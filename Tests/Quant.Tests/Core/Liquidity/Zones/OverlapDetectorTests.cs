using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Tests.Core.Liquidity.Zones;

public sealed class OverlapDetectorTests
{
    private static readonly TimeFrame[] Frames = [TimeFrame.H1, TimeFrame.H4, TimeFrame.D1];

    private static LiquidityPool Pool(TimeFrame frame, double low, double high, double weight = 1, long origin = 0)
        => LiquidityPool.Create(PoolKind.FairValueGap, frame, TradeSide.Long, low, high, weight, origin, 1000, 2000);

    private static List<(ZoneChangeKind Kind, double Low, double High, double Strength)> Texts(ReadOnlySpan<ZoneChange> changes)
        => [.. changes.ToArray().Select(x => (x.Kind, x.Zone.Low, x.Zone.High, x.Zone.Strength))];

    [Test]
    public void Three_pools_of_two_time_frames_make_a_zone_as_strong_as_their_weights_together()
    {
        var detector = new OverlapDetector(TradeSide.Long);
        Assert.That(detector.Add(Pool(TimeFrame.H1, 100, 110, 1), 1).Length, Is.Zero);
        Assert.That(detector.Add(Pool(TimeFrame.H1, 104, 112, 1), 2).Length, Is.Zero, "one time frame is no confluence");
        Assert.That(Texts(detector.Add(Pool(TimeFrame.H4, 102, 120, 2), 3)), Is.EqualTo(new[] { (ZoneChangeKind.Created, 102.0, 112.0, 4.0) }));
        Assert.That(detector.Zones().Single().Pools, Is.EqualTo(3));
    }

    [Test]
    public void A_zone_shrinks_splits_merges_and_ends_as_its_pools_go_and_come()
    {
        var detector = new OverlapDetector(TradeSide.Long);
        var day = Pool(TimeFrame.D1, 100, 130, 3);
        var left = Pool(TimeFrame.H1, 100, 108, 1);
        var middle = Pool(TimeFrame.H1, 106, 114, 1);
        var right = Pool(TimeFrame.H1, 112, 120, 1);
        detector.Add(day, 1);
        var first = detector.Add(left, 2)[0].Zone;
        var second = detector.Add(right, 3)[0].Zone;
        Assert.That((first.Low, first.High, second.Low, second.High), Is.EqualTo((100.0, 108.0, 112.0, 120.0)));

        var merged = detector.Add(middle, 4).ToArray();
        Assert.That(merged.Select(x => (x.Kind, x.Zone.Id, x.Into)), Is.EqualTo(new[] { (ZoneChangeKind.Merged, second.Id, first.Id), (ZoneChangeKind.Changed, first.Id, 0UL) }));
        Assert.That((merged[1].Zone.Low, merged[1].Zone.High, merged[1].Zone.Strength), Is.EqualTo((100.0, 120.0, 6.0)));

        var split = detector.Remove(middle.Id, 5).ToArray();
        Assert.That(split.Select(x => (x.Kind, x.Zone.Low, x.Zone.High, x.Zone.Strength)), Is.EqualTo(new[]
        {
            (ZoneChangeKind.Changed, 100.0, 108.0, 4.0), (ZoneChangeKind.Created, 112.0, 120.0, 4.0),
        }));
        Assert.That(split[0].Zone.Id, Is.EqualTo(first.Id), "the lower part goes on");

        Assert.That(Texts(detector.Remove(left.Id, 6)), Is.EqualTo(new[] { (ZoneChangeKind.Ended, 100.0, 108.0, 4.0) }));
        Assert.That(Texts(detector.Remove(day.Id, 7)), Is.EqualTo(new[] { (ZoneChangeKind.Ended, 112.0, 120.0, 4.0) }));
        Assert.That((detector.ZoneCount, detector.PoolCount), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Pools_that_touch_at_an_edge_do_not_overlap_and_zones_that_share_an_edge_are_one()
    {
        var detector = new OverlapDetector(TradeSide.Long);
        detector.Add(Pool(TimeFrame.H1, 100, 110), 1);
        Assert.That(detector.Add(Pool(TimeFrame.H4, 110, 120), 2).Length, Is.Zero);
        Assert.That(detector.Add(Pool(TimeFrame.D1, 100, 120), 3)[0].Zone, Is.EqualTo(detector.Zones().Single()));
        Assert.That((detector.Zones().Single().Low, detector.Zones().Single().High), Is.EqualTo((100.0, 120.0)));
    }

    [Test]
    public void A_level_without_height_makes_no_zone()
    {
        var detector = new OverlapDetector(TradeSide.Long);
        detector.Add(Pool(TimeFrame.H1, 100, 110), 1);
        Assert.That(detector.Add(Pool(TimeFrame.H4, 105, 105), 2).Length, Is.Zero);
    }

    [Test]
    public void Add_a_pool_of_the_other_side_or_twice_throws()
    {
        var detector = new OverlapDetector(TradeSide.Short);
        Assert.That(() => detector.Add(Pool(TimeFrame.H1, 100, 110), 1), Throws.ArgumentException);
        Assert.That(detector.Remove(12345, 1).Length, Is.Zero);
    }

    [Test]
    public void Random_pools_equal_brute_force_and_changes_tell_the_whole_story()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var detector = new OverlapDetector(TradeSide.Long);
            var pools = new List<LiquidityPool>();
            var told = new Dictionary<ulong, HighLiquidityZone>();
            var members = new Dictionary<ulong, IReadOnlyList<ulong>>();
            var width = random.Next(2, 30);
            for (var i = 0; i < 150; i++)
            {
                ZoneChange[] changes;
                if (pools.Count > 0 && random.Next(5) < 2)
                {
                    var gone = pools[random.Next(pools.Count)];
                    pools.Remove(gone);
                    changes = detector.Remove(gone.Id, i).ToArray();
                }
                else
                {
                    var low = random.Next(100);
                    var pool = Pool(Frames[random.Next(3)], low, low + random.Next(width), random.Next(1, 4), i);
                    pools.Add(pool);
                    changes = detector.Add(pool, i).ToArray();
                }
                if (!Array.TrueForAll(changes, x => NamesItsPools(detector, x, pools, members)) || !Tell(told, changes) || !detector.Zones().SequenceEqual(told.Values.OrderBy(x => x.Low)) || !SameAsOracle(detector, pools))
                {
                    return false;
                }
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(150));

    // a listener who only hears the changes knows all zones
    private static bool Tell(Dictionary<ulong, HighLiquidityZone> told, ZoneChange[] changes)
    {
        foreach (var x in changes)
        {
            var fits = x.Kind switch
            {
                ZoneChangeKind.Created => told.TryAdd(x.Zone.Id, x.Zone),
                ZoneChangeKind.Changed => told.ContainsKey(x.Zone.Id) && told[x.Zone.Id] != x.Zone,
                _ => told.TryGetValue(x.Zone.Id, out var last) && last == x.Zone && told.Remove(x.Zone.Id),
            };
            if (!fits)
            {
                return false;
            }
            if (x.Kind == ZoneChangeKind.Changed)
            {
                told[x.Zone.Id] = x.Zone;
            }
        }
        return true;
    }

    // the pools that reach into it now; of a zone that is gone, those that were named when it was heard of last
    private static bool NamesItsPools(OverlapDetector detector, ZoneChange change, List<LiquidityPool> pools, Dictionary<ulong, IReadOnlyList<ulong>> members)
    {
        var named = detector.PoolsOf(change);
        if (change.Kind is ZoneChangeKind.Merged or ZoneChangeKind.Ended)
        {
            return named.SequenceEqual(members[change.Zone.Id]) && named.Count == change.Zone.Pools;
        }
        members[change.Zone.Id] = named;
        return named.Count == change.Zone.Pools
            && named.SequenceEqual(pools.Where(x => x.Low < change.Zone.High && x.High > change.Zone.Low).OrderBy(x => x.CreatedAt).ThenBy(x => x.Id).Select(x => x.Id));
    }

    [Test]
    public void PoolsOf_a_zone_are_the_oldest_first_on_either_side()
    {
        foreach (var side in new[] { TradeSide.Long, TradeSide.Short })
        {
            LiquidityPool Of(TimeFrame frame, double low, double high, long created)
                => LiquidityPool.Create(PoolKind.FairValueGap, frame, side, low, high, 1, created, created, 2000);
            var detector = new OverlapDetector(side);
            var (far, young, old) = (Of(TimeFrame.H1, 90, 95, 10), Of(TimeFrame.H1, 100, 110, 30), Of(TimeFrame.H4, 105, 120, 20));
            detector.Add(far, 40);
            detector.Add(young, 40);
            Assert.That(detector.PoolsOf(detector.Add(old, 40)[0]), Is.EqualTo(new[] { old.Id, young.Id }));
            Assert.That(detector.PoolsOf(detector.Remove(old.Id, 50)[0]), Is.EqualTo(new[] { old.Id, young.Id }), "a zone that has ended: those that it had");
        }
    }

    // unit by unit of the price: edges are whole numbers
    private static bool SameAsOracle(OverlapDetector detector, List<LiquidityPool> pools)
    {
        var expected = new List<(double, double, double, int)>();
        var from = -1;
        for (var price = 0; price <= 140; price++)
        {
            var hot = pools.Where(x => x.Low <= price && x.High >= price + 1).Select(x => x.Frame).Distinct().Count() >= 2;
            if (hot && from < 0)
            {
                from = price;
            }
            else if (!hot && from >= 0)
            {
                var inside = pools.Where(x => x.Low < price && x.High > from && x.Low < x.High).Concat(pools.Where(x => x.Low == x.High && x.Low > from && x.Low < price)).ToList();
                expected.Add((from, price, inside.Sum(x => x.Weight), inside.Count));
                from = -1;
            }
        }
        return detector.Zones().Select(x => (x.Low, x.High, x.Strength, x.Pools)).SequenceEqual(expected);
    }
}
