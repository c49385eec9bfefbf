using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity.Zones;

public sealed class ZoneWatcherTests
{
    private static readonly WatchedZone Zone = new(1, TradeSide.Long, 100, 110, 3);

    private static List<int> Entries(ZoneWatcher watcher, IReadOnlyList<Bar> bars, double range = 2)
        => [.. bars.Select((bar, i) => (i, Entered: watcher.Update(bar, range).Length)).Where(x => x.Entered > 0).Select(x => x.i)];

    private static void Check(string table, int[] expected, WatchSettings? settings = null)
    {
        var below = new ZoneWatcher(settings ?? new WatchSettings());
        below.Set(Zone);
        Assert.That(Entries(below, Table.Bars(table)), Is.EqualTo(expected), "from above");

        var above = new ZoneWatcher(settings ?? new WatchSettings());
        above.Set(Zone with { Side = TradeSide.Short, Low = -110, High = -100 });
        Assert.That(Entries(above, [.. Table.Bars(table).Select(x => x.Mirror())]), Is.EqualTo(expected), "from below");
    }

    [Test]
    public void Update_the_range_of_a_bar_enters_not_its_close()
        => Check("120 121 115 116\n116 117 110 116", [1]);

    [Test]
    public void Update_a_visit_is_one_entry_until_the_price_has_left_by_the_re_arm_distance()
        => Check(
            """
            120 121 115 116
            116 117 109 111 # entered
            111 112 104 106
            106 114 106 113
            113 115 112 114 # away, but not by more than one range of 2 from 110
            114 114 109 112 # so this is the same visit
            112 118 113 117 # away: armed
            117 118 108 109 # entered
            109 130 109 129
            129 130 120 121 # away again
            121 122 105 106 # but two visits are all
            """,
            [1, 7]);

    [Test]
    public void Update_visits_are_limited_by_the_setting()
        => Check("120 121 115 116\n116 117 109 111\n120 121 115 116\n116 117 109 111\n120 121 115 116\n116 117 109 111", [1, 3, 5], new WatchSettings { MaxVisits = 3 });

    [Test]
    public void Update_a_new_zone_around_the_price_must_be_approached_from_outside()
        => Check("105 106 104 105\n105 111 105 110\n110 116 113 115\n115 115 110 111", [3]);

    [Test]
    public void Update_a_zone_jumped_over_is_not_entered_from_behind()
        => Check("120 121 115 116\n90 95 85 92\n92 105 91 104\n104 118 104 117\n117 118 113 116\n116 116 109 110", [5]);

    [Test]
    public void Update_while_the_range_is_not_known_nothing_is_armed()
    {
        var watcher = new ZoneWatcher(new WatchSettings());
        watcher.Set(Zone);
        Assert.That(Entries(watcher, Table.Bars("120 121 115 116\n116 117 109 111"), double.NaN), Is.Empty);
    }

    [Test]
    public void Set_a_zone_that_grows_around_the_price_is_not_entered()
    {
        var watcher = new ZoneWatcher(new WatchSettings());
        watcher.Set(Zone);
        var bars = Table.Bars("120 121 115 116\n116 117 112 113\n113 114 111 112\n112 121 116 120\n120 120 112 113");
        Assert.That(Entries(watcher, [.. bars.Take(2)]), Is.Empty);
        watcher.Set(Zone with { High = 113 });
        Assert.That(Entries(watcher, [.. bars.Skip(2)]), Is.EqualTo(new[] { 2 }), "first away, then back");
    }

    [Test]
    public void Remove_forgets_a_zone()
    {
        var watcher = new ZoneWatcher(new WatchSettings());
        watcher.Set(Zone);
        Assert.That((watcher.Remove(1), watcher.Remove(1), watcher.Count), Is.EqualTo((true, false, 0)));
        Assert.That(Entries(watcher, Table.Bars("120 121 115 116\n116 117 109 111")), Is.Empty);
    }

    [Test]
    public void Random_zones_equal_one_watcher_each()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var together = new ZoneWatcher(new WatchSettings());
            var alone = new Dictionary<ulong, ZoneWatcher>();
            foreach (var bar in SyntheticBars.RandomWalk(300, seed))
            {
                if (random.Next(8) == 0)
                {
                    var low = bar.Close + random.Next(-60, 60) / 100.0;
                    var zone = new WatchedZone((ulong)random.Next(20), random.Next(2) == 0 ? TradeSide.Long : TradeSide.Short, low, low + random.Next(20) / 100.0, 1);
                    if (alone.Remove(zone.Id))
                    {
                        together.Remove(zone.Id);
                    }
                    together.Set(zone);
                    alone[zone.Id] = new ZoneWatcher(new WatchSettings());
                    alone[zone.Id].Set(zone);
                }
                var expected = alone.Where(x => x.Value.Update(bar, 0.1).Length > 0).Select(x => x.Key).Order().ToList();
                if (!together.Update(bar, 0.1).ToArray().Select(x => x.Id).Order().SequenceEqual(expected))
                {
                    return false;
                }
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(60));
}
