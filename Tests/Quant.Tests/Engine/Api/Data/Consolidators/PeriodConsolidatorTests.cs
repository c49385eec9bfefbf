using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Data.Consolidators;

/// <summary>Time, count and calendar bars against grouping all bars at once.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PeriodConsolidatorTests
{
    [Test]
    public void Update_by_time_equals_grouping_by_clock([Values(2, 5, 7, 60, 390, 1440)] int minutes, [Values(1, 2, 3)] int seed)
    {
        var period = TimeSpan.FromMinutes(minutes);
        var bars = WithGaps(seed);
        var expected = bars.GroupBy(x => x.Time.Ticks / period.Ticks).Select(x => Merge(new DateTime(x.Key * period.Ticks), period, [.. x])).ToList();
        Assert.That(Run(new TradeBarConsolidator(period), bars, scanAtEnd: true), Is.EqualTo(expected));
    }

    [Test]
    public void Scan_at_every_minute_announces_the_same_bars_at_their_end([Values(5, 60)] int minutes, [Values(1, 2)] int seed)
    {
        var period = TimeSpan.FromMinutes(minutes);
        var bars = WithGaps(seed).ToDictionary(x => x.EndTime);
        var consolidator = new TradeBarConsolidator(period);
        var announced = new List<string>();
        var now = DateTime.MinValue;
        consolidator.DataConsolidated += (_, bar) =>
        {
            Assert.That(bar.EndTime, Is.EqualTo(now));
            announced.Add(Text(bar));
        };
        for (now = bars.Keys.Min(); now <= bars.Keys.Max() + period; now += TimeSpan.FromMinutes(1))
        {
            if (bars.TryGetValue(now, out var bar))
            {
                consolidator.Update(bar);
            }
            consolidator.Scan(now);
        }
        Assert.That(announced, Is.EqualTo(Run(new TradeBarConsolidator(period), [.. bars.Values], scanAtEnd: true)));
    }

    [Test]
    public void Update_by_count_equals_cutting_into_pieces([Values(1, 2, 7, 50)] int count, [Values(1, 2, 3)] int seed)
    {
        var bars = WithGaps(seed);
        var expected = bars.Chunk(count).Where(x => x.Length == count).Select(x => Merge(x[0].Time, x[^1].EndTime - x[0].Time, x));
        Assert.That(Run(new TradeBarConsolidator(count), bars), Is.EqualTo(expected));
    }

    [Test]
    public void Update_by_calendar_equals_grouping_by_month_and_week([Values("weekly", "monthly", "quarterly", "yearly")] string kind, [Values(1, 2)] int seed)
    {
        var calendar = kind switch { "weekly" => Calendar.Weekly, "monthly" => Calendar.Monthly, "quarterly" => Calendar.Quarterly, _ => Calendar.Yearly };
        var bars = SignalsMarket.Walk(800, seed, TimeSpan.FromDays(1), start: new DateTime(2021, 11, 17)).Where(x => x.Time.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        DateTime Start(DateTime day) => kind switch
        {
            "weekly" => day.AddDays(-(int)(day - new DateTime(1900, 1, 1)).TotalDays % 7), // 1 January 1900 was a Monday
            "monthly" => new DateTime(day.Year, day.Month, 1),
            "quarterly" => new DateTime(day.Year, new[] { 1, 4, 7, 10 }.Last(x => x <= day.Month), 1),
            _ => new DateTime(day.Year, 1, 1),
        };
        DateTime End(DateTime start) => kind switch { "weekly" => start.AddDays(7), "monthly" => start.AddMonths(1), "quarterly" => start.AddMonths(3), _ => start.AddYears(1) };
        var expected = bars.GroupBy(x => Start(x.Time)).Select(x => Merge(x.Key, End(x.Key) - x.Key, [.. x])).ToList();
        Assert.That(Run(new TradeBarConsolidator(calendar), bars, scanAtEnd: true), Is.EqualTo(expected));
    }

    [Test]
    public void Update_keeps_all_volume_between_announced_and_working_bars([Values(1, 2, 3)] int seed)
    {
        var bars = WithGaps(seed);
        foreach (var consolidator in new[] { new TradeBarConsolidator(TimeSpan.FromMinutes(13)), new TradeBarConsolidator(11), new TradeBarConsolidator(Calendar.Weekly) })
        {
            var announced = 0m;
            consolidator.DataConsolidated += (_, bar) => announced += bar.Volume;
            bars.ForEach(consolidator.Update);
            Assert.That(announced + (consolidator.WorkingBar?.Volume ?? 0), Is.EqualTo(bars.Sum(x => x.Volume)));
        }
    }

    [Test]
    public void Feed_makes_the_bars_that_update_makes([Values(1, 2, 3)] int seed)
    {
        // gaps, bars of a derived class, and now and then one out of order
        var bars = WithGaps(seed).Select((x, i) => i % 17 == 0 ? new DerivedBar(x) : x).ToList();
        for (var i = 50; i < bars.Count; i += 97)
        {
            (bars[i], bars[i - 3]) = (bars[i - 3], bars[i]);
        }
        foreach (var make in (Func<TradeBarConsolidator>[])
            [() => new(TimeSpan.FromMinutes(13)), () => new(11), () => new(7, TimeSpan.FromMinutes(9)), () => new(Calendar.Weekly), () => new(TimeSpan.FromMinutes(60), new TimeSpan(9, 30, 0)),
             () => new EveryOther(TimeSpan.FromMinutes(13))])
        {
            Assert.That(Run(make(), bars, scanAtEnd: true, (x, bar) => x.Feed(bar)), Is.EqualTo(Run(make(), bars, scanAtEnd: true)));
        }
    }

    [Test]
    public void Update_by_count_or_time_takes_whichever_is_first()
    {
        // three bars, or five minutes: a gap after the second bar lets the time run out
        var bars = SignalsMarket.Walk(12).Where((_, i) => i is not (2 or 3 or 4 or 5)).ToList();
        var lengths = new List<(DateTime, int)>();
        var consolidator = new TradeBarConsolidator(3, TimeSpan.FromMinutes(5));
        consolidator.DataConsolidated += (_, bar) => lengths.Add((bar.Time, (int)bar.Volume));
        bars.ForEach(consolidator.Update);
        Assert.That(lengths[0].Item1, Is.EqualTo(bars[0].Time));
        Assert.That(lengths[0].Item2, Is.EqualTo((int)bars.Take(3).Sum(x => x.Volume))); // by count the bar that completes it is in
    }

    [Test]
    public void Update_with_a_start_time_aligns_bars_to_it()
    {
        var bars = SignalsMarket.Walk(200); // from 09:30
        var consolidator = new TradeBarConsolidator(TimeSpan.FromMinutes(60), new TimeSpan(9, 30, 0));
        var starts = new List<DateTime>();
        consolidator.DataConsolidated += (_, bar) => starts.Add(bar.Time);
        bars.ForEach(consolidator.Update);
        Assert.That(starts, Is.EqualTo(new[] { SignalsMarket.Start, SignalsMarket.Start.AddHours(1), SignalsMarket.Start.AddHours(2) }));
    }

    [Test]
    public void Update_of_more_than_a_day_starts_with_the_first_bar()
    {
        var bars = SignalsMarket.Walk(10, period: TimeSpan.FromDays(1), start: new DateTime(2024, 1, 3));
        var starts = new List<DateTime>();
        var consolidator = new TradeBarConsolidator(TimeSpan.FromDays(3));
        consolidator.DataConsolidated += (_, bar) => starts.Add(bar.Time);
        bars.ForEach(consolidator.Update);
        Assert.That(starts, Is.EqualTo(new[] { new DateTime(2024, 1, 3), new DateTime(2024, 1, 6), new DateTime(2024, 1, 9) }));
    }

    [Test]
    public void Update_refuses_longer_bars_other_symbols_and_other_types()
    {
        var consolidator = new TradeBarConsolidator(TimeSpan.FromMinutes(1));
        Assert.That(() => consolidator.Update(SignalsMarket.Walk(1, period: TimeSpan.FromHours(1))[0]), Throws.ArgumentException.With.Message.Contains("finer resolution"));
        consolidator.Update(SignalsMarket.Walk(1)[0]);
        Assert.That(() => consolidator.Update(SignalsMarket.Walk(1, symbol: SignalsMarket.B)[0]), Throws.InvalidOperationException);
        Assert.That(() => consolidator.Update(new Tick()), Throws.ArgumentNullException.With.Message.Contains("TradeBar"));
        Assert.That(() => new TradeBarConsolidator(time => new CalendarInfo(time.AddDays(1), TimeSpan.FromDays(1))), Throws.ArgumentException);
    }

    [Test]
    public void WorkingBar_is_a_copy()
    {
        var consolidator = new TradeBarConsolidator(TimeSpan.FromMinutes(5));
        consolidator.Update(SignalsMarket.Walk(1)[0]);
        consolidator.WorkingBar!.Close = 0m;
        Assert.That(consolidator.WorkingBar.Close, Is.Positive);
    }

    [Test]
    public void FromResolution_uses_its_length()
    {
        var bars = SignalsMarket.Walk(130, start: new DateTime(2024, 1, 2, 10, 0, 0));
        Assert.That(Run(TradeBarConsolidator.FromResolution(Resolution.Hour), bars), Has.Count.EqualTo(2));
    }

    private static List<TradeBar> WithGaps(int seed)
    {
        var random = new Random(seed);
        return SignalsMarket.Walk(3000, seed).Where(_ => random.Next(4) > 0).ToList();
    }

    private static string Merge(DateTime start, TimeSpan period, TradeBar[] bars) =>
        Text(new TradeBar(start, bars[0].Symbol, bars[0].Open, bars.Max(x => x.High), bars.Min(x => x.Low), bars[^1].Close, bars.Sum(x => x.Volume), period));

    private static List<string> Run(TradeBarConsolidator consolidator, List<TradeBar> bars, bool scanAtEnd = false, Action<TradeBarConsolidator, TradeBar>? give = null)
    {
        var result = new List<string>();
        consolidator.DataConsolidated += (_, bar) => result.Add(bar is null ? "nothing, for data out of order" : Text(bar));
        bars.ForEach(bar => (give ?? ((x, next) => x.Update(next)))(consolidator, bar));
        if (scanAtEnd)
        {
            consolidator.Scan(bars[^1].EndTime.AddYears(1));
        }
        return result;
    }

    private static string Text(TradeBar bar) => FormattableString.Invariant($"{bar.Time:s} {bar.EndTime:s} {bar.Open} {bar.High} {bar.Low} {bar.Close} {bar.Volume}");

    private sealed class DerivedBar(TradeBar bar) : TradeBar(bar)
    {
        public override decimal High => base.High + 1m;
    }

    private sealed class EveryOther(TimeSpan period) : TradeBarConsolidator(period)
    {
        private int _count;

        protected override bool ShouldProcess(TradeBar data) => ++_count % 2 == 0;
    }
}
