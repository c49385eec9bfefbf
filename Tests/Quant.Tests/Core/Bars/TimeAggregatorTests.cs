using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Bars;
using Quant.Core.Time;
using Quant.Testing;

namespace Quant.Tests.Core.Bars;

public sealed class TimeAggregatorTests
{
    private static readonly DateTime Midnight = new(2024, 3, 4);

    private static long Ticks(int hour, int minute = 0) => Midnight.AddMinutes(60 * hour + minute).Ticks;

    private static Bar Minute(int hour, int minute, double price = 100, double volume = 1)
        => new(Ticks(hour, minute), Ticks(hour, minute + 1), price, price, price, price, volume);

    private static List<Bar> Run(TimeAggregator aggregator, IEnumerable<Bar> bars)
    {
        var result = new List<Bar>();
        foreach (var bar in bars)
        {
            result.AddRange(aggregator.Update(bar));
        }
        return result;
    }

    [Test]
    public void Update_121_minutes_give_exactly_two_hours()
    {
        // minute i opens at i, goes to i + 2 and i - 1, closes at i + 1, volume i
        var bars = Enumerable.Range(0, 121).Select(i => new Bar(Ticks(0, i), Ticks(0, i + 1), i, i + 2, i - 1, i + 1, i));
        Assert.That(Run(new TimeAggregator(TimeFrame.H1), bars), Is.EqualTo(new[]
        {
            new Bar(Ticks(0), Ticks(1), 0, 61, -1, 60, 1770),
            new Bar(Ticks(1), Ticks(2), 60, 121, 59, 120, 5370),
        }));
    }

    [Test]
    public void Update_closes_with_the_bar_that_reaches_the_end()
    {
        var hours = new TimeAggregator(TimeFrame.H1);
        Assert.That(hours.Update(Minute(9, 58)).Length, Is.Zero);
        Assert.That(hours.Update(Minute(9, 59)).ToArray(), Is.EqualTo(new[] { new Bar(Ticks(9), Ticks(10), 100, 100, 100, 100, 2) }), "late first bar: the period is whole");
        Assert.That(hours.HasOpenCandle, Is.False);
    }

    [Test]
    public void Update_missing_last_minutes_close_with_the_next_bar()
    {
        var hours = new TimeAggregator(TimeFrame.H1);
        hours.Update(Minute(9, 10));
        var closed = hours.Update(Minute(11, 59, 105)).ToArray();
        Assert.That(closed.Select(x => (x.Start, x.End, x.Close)), Is.EqualTo(new[] { (Ticks(9), Ticks(10), 100.0), (Ticks(11), Ticks(12), 105.0) }), "10 to 11 has no bar, so no candle");
    }

    [Test]
    public void AdvanceTo_closes_what_time_has_passed()
    {
        var hours = new TimeAggregator(TimeFrame.H1);
        hours.Update(Minute(9, 10));
        Assert.That(hours.AdvanceTo(Ticks(9, 59)).Length, Is.Zero);
        Assert.That(hours.AdvanceTo(Ticks(10)).ToArray().Single().End, Is.EqualTo(Ticks(10)));
        Assert.That(hours.AdvanceTo(Ticks(10)).Length, Is.Zero);
        Assert.That(() => hours.Update(Minute(9, 30)), Throws.ArgumentException, "its candle has been handed out");
    }

    [Test]
    public void Update_with_sessions_starts_hours_at_the_open_and_ends_the_last_at_the_close()
    {
        // a half day, 09:30 to 13:00, whose first bar comes late and whose minutes outside the session do not count
        var session = new ListedTimetable([new Period(Ticks(9, 30), Ticks(13))]);
        var bars = Enumerable.Range(0, 300).Select(i => Minute(8, 30 + i)).Where(x => x.Start < Ticks(9, 30) || x.Start >= Ticks(9, 37)).ToList();
        var hours = new TimeAggregator(TimeFrame.H1, session);
        var day = new TimeAggregator(TimeFrame.D1, session);
        Assert.That(Run(hours, bars).Select(x => (x.Start, x.End, x.Volume)), Is.EqualTo(new[]
        {
            (Ticks(9, 30), Ticks(10, 30), 53.0), (Ticks(10, 30), Ticks(11, 30), 60.0), (Ticks(11, 30), Ticks(12, 30), 60.0), (Ticks(12, 30), Ticks(13), 30.0),
        }));
        Assert.That(Run(day, bars).Select(x => (x.Start, x.End, x.Volume)), Is.EqualTo(new[] { (Ticks(9, 30), Ticks(13), 203.0) }));
        Assert.That(hours.BarsOutsideSessions, Is.EqualTo(60 + 30));
    }

    [Test]
    public void Update_session_whose_last_minutes_are_missing_closes_at_the_next_session()
    {
        var sessions = new ListedTimetable([new Period(Ticks(9, 30), Ticks(16)), new Period(Ticks(33, 30), Ticks(40))]);
        var days = new TimeAggregator(TimeFrame.D1, sessions);
        Assert.That(Run(days, [Minute(9, 30), Minute(15, 40)]), Is.Empty);
        Assert.That(days.Update(Minute(20, 0)).ToArray().Single().End, Is.EqualTo(Ticks(16)), "a bar outside the sessions shows it too");
        Assert.That(Run(days, [Minute(33, 30)]), Is.Empty);
    }

    [Test]
    public void Update_bars_out_of_order_or_across_a_boundary_throw_and_change_nothing()
    {
        var hours = new TimeAggregator(TimeFrame.H1);
        hours.Update(Minute(9, 10));
        Assert.That(() => hours.Update(Minute(9, 10)), Throws.ArgumentException.With.Message.Contains("in order"));
        Assert.That(() => hours.Update(new Bar(Ticks(9, 50), Ticks(10, 5), 1, 1, 1, 1, 1)), Throws.ArgumentException.With.Message.Contains("crosses"));
        Assert.That(hours.Update(Minute(9, 59)).ToArray().Single().Volume, Is.EqualTo(2));
    }

    [Test]
    public void PerPeriod_gives_one_candle_per_period()
    {
        var london = new ListedTimetable([new Period(Ticks(8), Ticks(16, 30)), new Period(Ticks(32), Ticks(72))]);
        var candles = Run(TimeAggregator.PerPeriod(TimeFrame.Session, london), Enumerable.Range(0, 72).Select(x => new Bar(Ticks(x), Ticks(x, 30), x, x, x, x, 1)));
        Assert.That(candles.Select(x => (x.Start, x.End, x.Low, x.High)), Is.EqualTo(new[] { (Ticks(8), Ticks(16, 30), 8.0, 16.0) }), "the second one is open until its end");
        Assert.That(candles[0].Volume, Is.EqualTo(9));
    }

    [Test]
    public void Constructor_frames_without_candles_throw()
    {
        Assert.That(() => new TimeAggregator(TimeFrame.Session), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TimeAggregator((TimeFrame)7), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new TimeAggregator(TimeFrame.W1, UtcTimetable.Days), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Aggregation_conserves_volume_and_extremes_whatever_is_missing()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), Gen.Choose(0, 3).ListOf(400).ToArbitrary(), (seed, keep) =>
        {
            var all = SyntheticBars.RandomWalk(400, seed);
            var bars = all.Where((_, i) => keep.ElementAt(i) > 0).ToList();
            foreach (var frame in new[] { TimeFrame.M5, TimeFrame.M15, TimeFrame.H1 })
            {
                var aggregator = new TimeAggregator(frame);
                var candles = Run(aggregator, bars);
                candles.AddRange(aggregator.AdvanceTo(all[^1].End + TimeSpan.TicksPerDay).ToArray());
                foreach (var candle in candles)
                {
                    var parts = bars.Where(x => x.Start >= candle.Start && x.End <= candle.End).ToList();
                    var expected = new Bar(candle.Start, candle.End, parts[0].Open, parts.Max(x => x.High), parts.Min(x => x.Low), parts[^1].Close, parts.Sum(x => x.Volume));
                    if (candle != expected || candle.Duration != (int)frame * TimeSpan.TicksPerMinute)
                    {
                        return false;
                    }
                }
                if (!candles.Sum(x => x.Volume).Equals(bars.Sum(x => x.Volume)))
                {
                    return false;
                }
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(40));
}
