using Quant.Core.Bars;
using Quant.Core.Events;
using Quant.Core.Indicators;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Plans;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity.Events;

public sealed class EventReaderTests
{
    [Test]
    public void Every_event_of_a_stream_comes_back_from_its_line()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mode in Enum.GetValues<EntryMode>())
        {
            var engine = EventLog.Engine(EventLog.Quick with { Candidates = EventLog.Quick.Candidates with { Mode = mode, TriggerTime = TimeSpan.TicksPerHour } });
            var number = 1;
            engine.Listener = x =>
            {
                var line = EventCsv.Write(EventRows.Of(x, "BTCUSD"));
                var back = EventReader.Read(EventCsv.Read(line, ++number));
                Assert.That(back, Is.EqualTo(x), line);
                seen.Add(x.GetType().Name);
            };
            // with holes, in which candles close late and pools expire
            foreach (var bar in SyntheticBars.RandomWalk(20_000, seed: 41).Where((_, i) => i % 1000 < 900))
            {
                engine.Update(bar);
            }
        }
        Assert.That(seen, Is.EquivalentTo(EventReader.Names), "and every kind of event was among them");
    }

    [Test]
    public void Members_of_a_cluster_are_swings_that_were_told_of_before()
    {
        var swings = new HashSet<(TimeFrame, TradeSide, long, double)>();
        var clusters = 0;
        var engine = EventLog.Engine();
        engine.Listener = x =>
        {
            if (x is PivotConfirmed { Pivot: var pivot } swing)
            {
                swings.Add((swing.Frame, pivot.Side, pivot.Time, pivot.Price));
            }
            else if (x is EqualLevelsFound { Levels: var levels } found)
            {
                clusters++;
                Assert.That(found.Members, Has.Count.EqualTo(levels.Count).And.Count.GreaterThan(1));
                Assert.That(found.Members.Select(m => (found.Frame, levels.Side, m.Time, m.Price)), Is.SubsetOf(swings));
                Assert.That((found.Members.Min(m => m.Price), found.Members.Max(m => m.Price), found.Members[^1].Time), Is.EqualTo((levels.Low, levels.High, levels.Time)));
            }
        };
        foreach (var bar in SyntheticBars.RandomWalk(5_000, seed: 41))
        {
            engine.Update(bar);
        }
        Assert.That(clusters, Is.GreaterThan(20));
    }

    [Test]
    public void Pools_of_a_zone_are_named_and_were_told_of_before()
    {
        var pools = new Dictionary<ulong, PoolEvent>();
        var zones = 0;
        var engine = EventLog.Engine();
        engine.Listener = x =>
        {
            if (x is PoolEvent pool)
            {
                pools[pool.Pool.Id] = pool;
            }
            else if (x is HlzEvent zone)
            {
                zones++;
                Assert.That(zone.Members, Has.Count.EqualTo(zone.Zone.Pools).And.Count.GreaterThan(1).And.Unique);
                Assert.That(zone.Members, Is.SubsetOf(pools.Keys));
                var members = zone.Members.Select(m => pools[m].Pool).ToList();
                Assert.That(members.Select(m => m.Frame).Distinct().Count(), Is.GreaterThan(1), "of several time frames");
                Assert.That(members.Sum(m => m.Weight), Is.EqualTo(zone.Zone.Strength));
                Assert.That(members, Has.All.Matches<LiquidityPool>(m => m.Side == zone.Zone.Side && m.Low <= zone.Zone.High && m.High >= zone.Zone.Low));
            }
        };
        foreach (var bar in SyntheticBars.RandomWalk(5_000, seed: 41))
        {
            engine.Update(bar);
        }
        Assert.That(zones, Is.GreaterThan(100));
    }

    [Test]
    public void Names_are_those_of_all_events()
        => Assert.That(EventReader.Names, Is.EquivalentTo(
            typeof(LiquidityEvent).Assembly.GetTypes().Where(x => !x.IsAbstract && x.IsSubclassOf(typeof(LiquidityEvent))).Select(x => x.Name)));

    [TestCase("2024-03-04T00:00:00Z,X,Holiday,,,,,,,,,", "\"Holiday\" is no event")]
    [TestCase("2024-03-04T00:00:00Z,X,ZoneEntered,,Long,,,1,2,3,,", "ZoneEntered: there is no id")]
    [TestCase("2024-03-04T00:00:00Z,X,GapFound,,Sideways,H1,,1,2,,2024-03-04T00:00:00Z,", "GapFound: there is no side")]
    [TestCase("2024-03-04T00:00:00Z,X,GapFound,,Long,H1,,1,2,,2024-03-04T00:00:00Z,", "GapFound: the detail has no confirmed")]
    [TestCase("2024-03-04T00:00:00Z,X,EqualLevelsFound,,Long,H1,,1,2,2,2024-03-04T00:00:00Z,\"members=2; tolerance=1\"", "EqualLevelsFound: the member \"2\" is not TIME at PRICE")]
    [TestCase("2024-03-04T00:00:00Z,X,HlzCreated,01,Long,,,1,2,3,2024-03-04T00:00:00Z,\"pools=2\"", "HlzCreated: the pool \"2\" is not an id of 16 digits")]
    [TestCase("2024-03-04T00:00:00Z,X,CandidateChanged,01,Long,,WaitEma,1,2,3,2024-03-04T00:00:00Z,\"failed=Moon 1 (needs > 2)\"", "\"Moon 1 (needs > 2)\" names no guard")]
    [TestCase("2024-03-04T00:00:00Z,X,SignalReady,01,Long,,moon-shot,1,2,3,,\"target=1\"", "\"moon-shot\" is no setup")]
    public void A_row_that_is_no_event_is_told(string line, string message)
        => Assert.That(() => EventReader.Read(EventCsv.Read(line, 2)), Throws.TypeOf<FormatException>().With.Message.Contains(message));

    [Test]
    public void A_failed_guard_reads_as_people_write_it_and_comes_back()
    {
        var failures = new (GuardFailure Failure, string Text)[]
        {
            (new(Guard.Volume, 812, Relation.AtLeast, 1140), "Volume 812 (needs >= 1140)"),
            (new(Guard.CloseBeyondEma, 103.25, Relation.Above, 105.125), "CloseBeyondEma 103.25 (needs > 105.125)"),
            (new(Guard.EmaOrder, 1e-7, Relation.Below, double.NaN), "EmaOrder 1E-07 (needs < NaN)"),
            (new(Guard.Regime, (int)MarketRegime.HighVolatility, Relation.None, (int)RegimeFilter.NotVolatile), "Regime HighVolatility (needs NotVolatile)"),
            (new(Guard.KillZone), "KillZone"),
        };
        Assert.That(failures.Select(x => x.Failure.ToString()), Is.EqualTo(failures.Select(x => x.Text)));
        Assert.That(failures.Select(x => GuardFailure.Parse(x.Text)), Is.EqualTo(failures.Select(x => x.Failure)));
    }
}
