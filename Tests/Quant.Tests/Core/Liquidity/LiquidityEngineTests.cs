using Quant.Core.Bars;
using Quant.Core.Indicators;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Plans;
using Quant.Core.Time;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity;

public sealed class LiquidityEngineTests
{
    // a gap of one-minute candles, waited at on its own, and averages of two and four bars
    private static readonly LiquiditySettings Ten = new()
    {
        Frames = [new(TimeFrame.M1, 3, TimeSpan.TicksPerDay)],
        Indicators = new() { FastPeriod = 2, SlowPeriod = 4, AtrPeriod = 2, VolumePeriod = 2, LongAtrPeriod = 3, EfficiencyPeriod = 2, HighVolatilityRatio = 10 },
        Gaps = new() { MinimumAtr = 0, DisplacementAtr = 0, MinimumTicks = 1, TickSize = 1 },
        SwingWeight = 0,
        Watch = new() { RearmAtr = 0.25 },
        Candidates = new() { KillZonesOnly = false },
        WatchPools = true,
    };

    private const string TenBars = """
        100 101  99 100 10  # 1
        100 108 100 107 20  # 2  up
        107 110 104 109 15  # 3  low 104 over high 101 of bar 1: gap from 101 to 104
        109 112 108 111 10  # 4  away from it: armed
        111 112 109 110 10  # 5
        110 110 106 107 10  # 6
        107 107 103 103 10  # 7  into the gap: ZoneEntered. Averages: 105.x, close 103 below the fast one
        103 104 102 103  5  # 8  still below the fast average
        103 107 103 106 40  # 9  closes above the fast average, which is below the slow one, on volume: signal
        106 108 105 107 10  # 10
        """;

    [Test]
    public void Ten_bars_made_by_hand_give_exactly_one_signal()
    {
        var engine = new LiquidityEngine(Ten, new LiquidityCalendar());
        var plans = new List<(int Bar, TradePlan Plan)>();
        var bars = Table.Bars(TenBars);
        for (var i = 0; i < bars.Count; i++)
        {
            foreach (var plan in engine.Update(bars[i]))
            {
                plans.Add((i + 1, plan.ToPlan()));
            }
        }
        Assert.That(plans.Select(x => (x.Bar, x.Plan.Side, x.Plan.Entry)), Is.EqualTo(new[] { (9, TradeSide.Long, 106.0) }));
        Assert.That((plans[0].Plan.Origin.Low, plans[0].Plan.Origin.High), Is.EqualTo((101.0, 104.0)));
        Assert.That(plans[0].Plan.CreatedAt, Is.EqualTo(bars[8].End));
    }

    [Test]
    public void The_event_stream_tells_the_story_of_the_signal()
    {
        var engine = new LiquidityEngine(Ten, new LiquidityCalendar());
        var story = new List<string>();
        var bar = 0;
        ulong? first = null; // later bars leave gaps of their own
        engine.Listener = x =>
        {
            first ??= (x as PoolEvent)?.Pool.Id;
            if (((x as PoolEvent)?.Pool.Id ?? EventRows.Of(x, "").Id) == first && first is not null)
            {
                story.Add($"{bar} {x.GetType().Name}" + (x is CandidateChanged c ? $" {c.From}>{c.To} {c.Failed}" : ""));
            }
        };
        foreach (var x in Table.Bars(TenBars))
        {
            bar++;
            engine.Update(x);
        }
        Assert.That(story, Is.EqualTo(new[]
        {
            "3 LiquidityPoolCreated",
            "7 PoolTouched", "7 ZoneEntered", "7 CandidateChanged >WaitEma None",
            "8 PoolMitigated",
            "9 CandidateChanged WaitEma>Filters None", "9 CandidateChanged Filters>Ready None", "9 SignalReady",
        }));
    }

    [Test]
    public void Mirrored_prices_give_mirrored_signals()
    {
        var bars = SyntheticBars.RandomWalk(20_000, seed: 31);
        List<string> Signals(IEnumerable<Bar> input, int sign)
        {
            var engine = EventLog.Engine();
            var result = new List<string>();
            foreach (var bar in input)
            {
                result.AddRange(engine.Update(bar).ToArray().Select(x => FormattableString.Invariant(
                    $"{x.CreatedAt} {sign * (int)x.Side} {sign * x.Entry:F6} {sign * x.Stop:F6} {sign * (x.LastTarget ?? x.FirstTarget):F6} {x.Confidence:F6}")));
            }
            result.Sort(StringComparer.Ordinal);
            return result;
        }
        var signals = Signals(bars, 1);
        Assert.That(signals, Has.Count.GreaterThan(20));
        Assert.That(Signals(bars.Select(x => x.Mirror()), -1), Is.EqualTo(signals));
    }

    [Test]
    public void Every_candidate_reaches_a_final_state_and_every_zone_and_pool_that_begins_ends_or_lives()
    {
        var engine = EventLog.Engine();
        var candidates = new Dictionary<(ulong, long), CandidateState>();
        var zones = new HashSet<ulong>();
        var pools = new HashSet<ulong>();
        var time = long.MinValue;
        engine.Listener = x =>
        {
            Assert.That(x.Time, Is.GreaterThanOrEqualTo(time), "one ordered stream");
            time = x.Time;
            switch (x)
            {
                case CandidateChanged { From: null } c:
                    Assert.That(candidates.TryAdd((c.Zone.Id, c.TouchedAt), c.To), Is.True);
                    break;
                case CandidateChanged c:
                    Assert.That(candidates[(c.Zone.Id, c.TouchedAt)], Is.EqualTo(c.From));
                    candidates[(c.Zone.Id, c.TouchedAt)] = c.To;
                    break;
                case LiquidityPoolCreated p:
                    Assert.That(p.Pool.CreatedAt <= x.Time && p.Pool.Origin < x.Time && pools.Add(p.Pool.Id), Is.True);
                    break;
                case PoolEvent { State.HasEnded: true } p:
                    Assert.That(pools.Remove(p.Pool.Id), Is.True);
                    break;
                case HlzCreated z:
                    Assert.That(zones.Add(z.Zone.Id), Is.True);
                    break;
                case HlzExpired or HlzMerged:
                    Assert.That(zones.Remove(((HlzEvent)x).Zone.Id), Is.True);
                    break;
            }
        };
        var bars = SyntheticBars.RandomWalk(20_000, seed: 32).Where((_, i) => i % 1000 < 900).ToList();
        foreach (var bar in bars)
        {
            engine.Update(bar);
        }
        Assert.That((engine.Pools.Count, engine.ZoneCount), Is.EqualTo((pools.Count, zones.Count)));
        Assert.That(engine.Pools.Created, Is.EqualTo(engine.Pools.Count + engine.Pools.Ended));
        engine.AdvanceTo(bars[^1].End + 365 * TimeSpan.TicksPerDay);
        Assert.That((engine.Pools.Count, engine.ZoneCount, engine.CandidateCount), Is.EqualTo((0, 0, 0)), "in the end everything expires");
        Assert.That(candidates, Has.Count.GreaterThan(50));
        Assert.That(candidates.Values.Distinct(), Is.EquivalentTo(new[] { CandidateState.Ready, CandidateState.Expired }));
    }

    [Test]
    public void Without_kill_zones_no_signal_is_allowed_in_kill_zones_only()
    {
        var settings = EventLog.Quick with { Candidates = EventLog.Quick.Candidates with { KillZonesOnly = true } };
        var bars = SyntheticBars.RandomWalk(10_000, seed: 33);
        int Signals(params ITimetable[] zones)
        {
            var engine = new LiquidityEngine(settings, EventLog.RoundTheClock with { KillZones = zones });
            return bars.Sum(x => engine.Update(x).ToArray().Count(p => zones.Any(z => z.At(p.CreatedAt).Contains(p.CreatedAt)) ? true : throw new AssertionException("outside")));
        }
        var day = UtcTimetable.Days.At(bars[0].Start).Start;
        var mornings = new ListedTimetable(Enumerable.Range(0, 20).Select(x => day + x * TimeSpan.TicksPerDay).Select(x => new Period(x + 7 * TimeSpan.TicksPerHour, x + 10 * TimeSpan.TicksPerHour)));
        Assert.That(Signals(), Is.Zero);
        Assert.That(Signals(mornings), Is.GreaterThan(0).And.LessThan(Signals(UtcTimetable.Days)));
    }

    [TestCase(EntryMode.SweepAndReclaim, "liquidity-zone-sweep-")]
    [TestCase(EntryMode.GapRetest, "liquidity-zone-gap-")]
    public void Other_entry_modes_give_signals_of_their_own(EntryMode mode, string setup)
    {
        var engine = EventLog.Engine(EventLog.Quick with { Candidates = EventLog.Quick.Candidates with { Mode = mode, VolumeRatio = 0 } });
        var plans = SyntheticBars.RandomWalk(20_000, seed: 34).SelectMany(x => engine.Update(x).ToArray()).ToList();
        Assert.That(plans, Has.Count.GreaterThan(5));
        Assert.That(plans, Has.All.Matches<ZoneSignal>(x => x.Setup.StartsWith(setup, StringComparison.Ordinal)));
    }

    [Test]
    public void Update_bars_out_of_order_or_broken_throw_and_change_nothing()
    {
        var bars = SyntheticBars.RandomWalk(2000, seed: 35);
        var clean = EventLog.Run(EventLog.Engine(), bars);
        var engine = EventLog.Engine();
        var bothered = new List<string>();
        foreach (var bar in bars)
        {
            Assert.That(() => engine.Update(bar with { Low = double.NaN }), Throws.ArgumentException);
            bothered.AddRange(EventLog.Run(engine, [bar]));
            Assert.That(() => engine.Update(bar), Throws.ArgumentException);
        }
        Assert.That(bothered, Is.EqualTo(clean));
    }

    [Test]
    public void Bars_and_signals_allocate_nothing_once_warm()
    {
        const int Warm = 60_000;
        var engine = EventLog.Engine();
        var bars = SyntheticBars.RandomWalk(100_000, seed: 36).ToArray();
        foreach (ref readonly var bar in bars.AsSpan(0, Warm))
        {
            engine.Update(bar);
        }
        var created = engine.Pools.Created;
        var signals = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (ref readonly var bar in bars.AsSpan(Warm))
        {
            signals += engine.Update(bar).Length;
        }
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(bytes, Is.Zero);
        Assert.That(engine.Pools.Created - created, Is.GreaterThan(1000), "pools came");
        Assert.That(signals, Is.GreaterThan(50), "and signals");
    }

    [Test]
    public void Snapshot_is_that_of_the_indicators_alone()
    {
        var engine = EventLog.Engine();
        var pack = new IndicatorPack(EventLog.Quick.Indicators);
        foreach (var bar in SyntheticBars.RandomWalk(300, seed: 37))
        {
            engine.Update(bar);
            Assert.That(engine.Snapshot, Is.EqualTo(pack.Update(bar)));
        }
    }
}
