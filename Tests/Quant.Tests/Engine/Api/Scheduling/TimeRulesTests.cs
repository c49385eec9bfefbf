using NUnit.Framework;
using QuantConnect;
using QuantConnect.Scheduling;
using static Quant.Tests.Engine.Api.Scheduling.ScheduleFixture;

namespace Quant.Tests.Engine.Api.Scheduling;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class TimeRulesTests
{
    // Wednesday, Thanksgiving, the half day after it, Saturday
    private static readonly DateTime[] Week = [new(2023, 11, 22), new(2023, 11, 23), new(2023, 11, 24), new(2023, 11, 25)];

    [Test]
    public void Opens_and_closes_follow_holidays_and_half_days()
    {
        using var fixture = new ScheduleFixture();
        var times = fixture.Times;
        AssertLocal(times.AfterMarketOpen(Spy, 10), "22 09:40", "24 09:40");
        AssertLocal(times.BeforeMarketOpen(Spy, 10), "22 09:20", "24 09:20");
        AssertLocal(times.BeforeMarketClose(Spy, 10), "22 15:50", "24 12:50");
        AssertLocal(times.AfterMarketClose(Spy, 10), "22 16:10", "24 13:10");
        AssertLocal(times.AfterMarketOpen(Spy, 5, extendedMarketOpen: true), "22 04:05", "24 04:05");
        AssertLocal(times.BeforeMarketClose(Spy, 5, extendedMarketClose: true), "22 19:55", "24 12:55");
        AssertLocal(times.AfterMarketOpen("SPY", 10), "22 09:40", "24 09:40");
        AssertLocal(times.BeforeMarketClose("SPY", 10), "22 15:50", "24 12:50");
        AssertLocal(times.BeforeMarketOpen("SPY", 10), "22 09:20", "24 09:20");
        AssertLocal(times.AfterMarketClose("SPY", 10), "22 16:10", "24 13:10");
        // without a symbol and without securities the US market counts
        AssertLocal(times.AfterMarketOpen(1), "22 09:31", "24 09:31");
        AssertLocal(times.BeforeMarketClose(1), "22 15:59", "24 12:59");
        AssertLocal(times.BeforeMarketOpen(1), "22 09:29", "24 09:29");
        AssertLocal(times.AfterMarketClose(1), "22 16:01", "24 13:01");
    }

    [Test]
    public void Times_of_day_are_those_of_the_zone_on_any_date()
    {
        using var fixture = new ScheduleFixture();
        var times = fixture.Times;
        AssertLocal(times.At(9, 5), "22 09:05", "23 09:05", "24 09:05", "25 09:05");
        AssertLocal(times.At(9, 5, 30), "22 09:05", "23 09:05", "24 09:05", "25 09:05");
        AssertLocal(times.At(TimeSpan.FromHours(10)), "22 10:00", "23 10:00", "24 10:00", "25 10:00");
        AssertLocal(times.At(14, 0, TimeZones.London), "22 09:00", "23 09:00", "24 09:00", "25 09:00");
        AssertLocal(times.At(14, 0, 0, TimeZones.London), "22 09:00", "23 09:00", "24 09:00", "25 09:00");
        AssertLocal(times.Noon, "22 12:00", "23 12:00", "24 12:00", "25 12:00");
        AssertLocal(times.Midnight, "22 00:00", "23 00:00", "24 00:00", "25 00:00");
    }

    [Test]
    public void At_of_a_time_that_does_not_exist_is_the_end_of_the_gap()
    {
        using var fixture = new ScheduleFixture();
        // New York jumps from 02:00 to 03:00 on 10 March 2024; 03:00 EDT is 07:00 UTC
        Assert.That(fixture.Times.At(2, 30).CreateUtcEventTimes([new DateTime(2024, 3, 10)]), Is.EqualTo(new[] { new DateTime(2024, 3, 10, 7, 0, 0) }));
    }

    [Test]
    public void At_keeps_the_clock_of_its_zone_when_the_other_one_changes()
    {
        using var fixture = new ScheduleFixture();
        // London changes three weeks after New York: 14:00 London is 09:00 and then 10:00 New York
        var utc = fixture.Times.At(14, 0, TimeZones.London).CreateUtcEventTimes([new DateTime(2024, 3, 8), new DateTime(2024, 3, 11)]);
        Assert.That(utc.Select(x => x.ConvertFromUtc(TimeZones.NewYork).Hour), Is.EqualTo(new[] { 9, 10 }));
    }

    [Test]
    public void Every_divides_each_day_from_midnight()
    {
        using var fixture = new ScheduleFixture();
        var day = new DateTime(2023, 11, 22);
        var expected = Enumerable.Range(0, 4).Select(i => Utc(day.AddHours(7 * i)));
        Assert.That(fixture.Times.Every(TimeSpan.FromHours(7)).CreateUtcEventTimes([day]), Is.EqualTo(expected));
        Assert.That(() => fixture.Times.Every(TimeSpan.Zero), Throws.ArgumentException);
    }

    [Test]
    public void Every_on_the_day_the_clock_changes_counts_the_local_clock()
    {
        using var fixture = new ScheduleFixture();
        // hours 2 and 3 both become 07:00 UTC
        var utc = fixture.Times.Every(TimeSpan.FromHours(1)).CreateUtcEventTimes([new DateTime(2024, 3, 10)]).ToList();
        Assert.That(utc.Take(5).Select(x => x.Hour), Is.EqualTo(new[] { 5, 6, 7, 7, 8 }));
        Assert.That(utc, Has.Count.EqualTo(24));
    }

    [Test]
    public void Now_is_the_clock_s_time_at_each_date()
    {
        using var fixture = new ScheduleFixture();
        Assert.That(fixture.Times.Now.CreateUtcEventTimes([Week[0]]), Is.EqualTo(new[] { fixture.Clock.UtcTime }));
    }

    [Test]
    public void Composite_merges_the_times_of_each_day_in_order_and_once()
    {
        using var fixture = new ScheduleFixture();
        var rule = new CompositeTimeRule(fixture.Times.At(10, 0), fixture.Times.At(9, 0), fixture.Times.At(10, 0));
        AssertLocal(rule, "22 09:00", "22 10:00", "23 09:00", "23 10:00", "24 09:00", "24 10:00", "25 09:00", "25 10:00");
        Assert.That(rule.Name, Is.EqualTo("10,9,10"));
    }

    [Test]
    public void Names_tell_the_rule()
    {
        using var fixture = new ScheduleFixture();
        Assert.That(fixture.Times.AfterMarketOpen(Spy, 10).Name, Is.EqualTo($"{Spy}: 10 min after MarketOpen"));
        Assert.That(fixture.Times.BeforeMarketClose(Spy, 5, true).Name, Is.EqualTo($"{Spy}: 5 min before ExtendedMarketClose"));
        Assert.That(fixture.Times.Every(TimeSpan.FromMinutes(90)).Name, Is.EqualTo("Every 90 min"));
        Assert.That(fixture.Times.At(9, 30).Name, Is.EqualTo("9.5"));
    }

    private static void AssertLocal(ITimeRule rule, params string[] expected) => Assert.That(
        rule.CreateUtcEventTimes(Week).Select(x => x.ConvertFromUtc(TimeZones.NewYork).ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
        Is.EqualTo(expected));
}
