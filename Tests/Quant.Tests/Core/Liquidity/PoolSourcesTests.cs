using Quant.Core.Bars;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;
using Quant.Core.Time;

namespace Quant.Tests.Core.Liquidity;

/// <summary>What becomes a pool, where it lies and when it is known.</summary>
public sealed class PoolSourcesTests
{
    private static readonly LiquiditySettings Bare = new()
    {
        Frames = [new(TimeFrame.M1, 2, TimeSpan.TicksPerDay)],
        Indicators = new() { AtrPeriod = 1 },
        Gaps = new() { AtrPeriod = 1, MinimumAtr = 0, DisplacementAtr = 0, MinimumTicks = 1, TickSize = 1 },
        Pivots = new() { LookBack = 1, Threshold = 0, UnitPeriod = 1, EqualTolerance = 0.5 },
        LevelHeightAtr = 0.5,
        Registry = new() { ReclaimTime = 0 },
    };

    private static List<(int Bar, LiquidityPool Pool)> Created(LiquiditySettings settings, string table, LiquidityCalendar? calendar = null)
    {
        var engine = new LiquidityEngine(settings, calendar ?? new LiquidityCalendar());
        var result = new List<(int, LiquidityPool)>();
        var bar = 0;
        engine.Listener = x =>
        {
            if (x is LiquidityPoolCreated created)
            {
                result.Add((bar, created.Pool));
            }
        };
        foreach (var x in Table.Bars(table))
        {
            engine.Update(x);
            bar++;
        }
        return result;
    }

    [Test]
    public void A_swing_is_a_pool_from_the_level_towards_the_price()
    {
        // the low of bar 1 is known after bar 2, whose true range is 4: the pool is 0.5 x 4 high, above the low; the high of bar 3 likewise, below it
        var pools = Created(Bare with { GapWeight = 0 }, "20 21 19 20\n20 20 15 16\n16 19 15.5 19\n19 24 19 23\n23 23 20 21");
        Assert.That(pools.Select(x => (x.Bar, x.Pool.Kind, x.Pool.Side, x.Pool.Low, x.Pool.High, x.Pool.Weight)), Is.EqualTo(new[]
        {
            (2, PoolKind.Swing, TradeSide.Long, 15.0, 16.75, 2.0), // true range 19 - 15.5 = 3.5
            (4, PoolKind.Swing, TradeSide.Short, 22.5, 24.0, 2.0), // true range 23 - 20 = 3
        }));
        Assert.That(pools.Select(x => (x.Pool.Origin, x.Pool.CreatedAt)), Is.EqualTo(new[] { 1, 3 }.Select(x => (Table.Start + x * TimeSpan.TicksPerMinute, Table.Start + (x + 2) * TimeSpan.TicksPerMinute))));
    }

    [Test]
    public void Equal_swings_are_a_pool_of_their_own_beside_those_of_the_swings()
    {
        var pools = Created(Bare with { GapWeight = 0 }, "18 20 17 19\n19 30 18 20\n20 22 19 21\n21 29.5 20 22\n22 24 21 23");
        Assert.That(pools.Where(x => x.Pool.Side == TradeSide.Short).Select(x => (x.Bar, x.Pool.Kind, x.Pool.High, x.Pool.Weight)), Is.EqualTo(new[]
        {
            (2, PoolKind.Swing, 30.0, 2.0), (4, PoolKind.Swing, 29.5, 2.0), (4, PoolKind.EqualLevels, 30.0, 1.0),
        }));
    }

    [Test]
    public void A_broken_gap_works_the_other_way_once()
    {
        // the gap from 11 to 14 of bars 0 to 2 is closed through by bar 3, and from below by bar 4
        const string Bars = "10 11 9 10\n10 15 10 15\n15 17 14 16\n16 16 8 9\n9 20 9 19";
        var pools = Created(Bare with { SwingWeight = 0 }, Bars).Where(x => x.Pool.Low == 11 && x.Pool.High == 14);
        Assert.That(pools.Select(x => (x.Bar, x.Pool.Kind, x.Pool.Side)), Is.EqualTo(new[] { (2, PoolKind.FairValueGap, TradeSide.Long), (3, PoolKind.InverseGap, TradeSide.Short) }));
        Assert.That(Created(Bare with { SwingWeight = 0, UseInverseGaps = false }, Bars).Any(x => x.Pool.Kind == PoolKind.InverseGap), Is.False);
    }

    [Test]
    public void The_high_and_low_of_a_session_are_pools_from_its_end_on()
    {
        // a session of three minutes, a break of one, and a session whose last minute is missing
        var sessions = new ListedTimetable([Minutes(0, 3), Minutes(4, 7)]);
        var calendar = new LiquidityCalendar { Periods = [new PeriodSource(PoolKind.Session, TimeFrame.Session, sessions, 1.5, TimeSpan.TicksPerHour)] };
        var engine = new LiquidityEngine(Bare with { Frames = [] }, calendar);
        var created = new List<LiquidityPoolCreated>();
        engine.Listener = x => created.AddRange(x is LiquidityPoolCreated pool ? [pool] : []);
        var bars = Table.Bars("10 12 9 11\n11 15 11 14\n14 14 13 13\n13 30 5 20\n20 21 18 20\n20 22 19 21");
        foreach (var bar in bars)
        {
            engine.Update(bar);
        }
        Assert.That(created.Select(x => (x.Time, x.Pool.Side, x.Pool.Side == TradeSide.Short ? x.Pool.High : x.Pool.Low)), Is.EqualTo(new[]
        {
            (bars[2].End, TradeSide.Short, 15.0), (bars[2].End, TradeSide.Long, 9.0),
        }), "what trades between sessions is of no session");
        engine.AdvanceTo(Minutes(7, 9).End);
        Assert.That(created.Skip(2).Select(x => (x.Time, x.Pool.CreatedAt, x.Pool.Side == TradeSide.Short ? x.Pool.High : x.Pool.Low)), Is.EqualTo(new[]
        {
            (Minutes(7, 9).End, Minutes(4, 7).End, 22.0), (Minutes(7, 9).End, Minutes(4, 7).End, 18.0),
        }), "known when time shows that it is over");
        Assert.That(created.Select(x => (x.Pool.Kind, x.Pool.Frame, x.Pool.Weight)).Distinct(), Is.EqualTo(new[] { (PoolKind.Session, TimeFrame.Session, 1.5) }));
    }

    private static Period Minutes(int from, int to) => new(Table.Start + from * TimeSpan.TicksPerMinute, Table.Start + to * TimeSpan.TicksPerMinute);
}
