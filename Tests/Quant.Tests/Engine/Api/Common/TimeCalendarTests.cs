using System.Globalization;
using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class TimeCalendarTests
{
    [Test]
    public void Unix_time()
    {
        var time = new DateTime(2024, 1, 2, 3, 4, 5);
        const long Seconds = 1704164645; // 19,724 days and 11,045 seconds
        Assert.That(Time.DateTimeToUnixTimeStamp(time), Is.EqualTo(Seconds));
        Assert.That(Time.DateTimeToUnixTimeStampMilliseconds(time), Is.EqualTo(Seconds * 1000d));
        Assert.That(Time.DateTimeToUnixTimeStampNanoseconds(time), Is.EqualTo(Seconds * 1_000_000_000));
        Assert.That(Time.UnixTimeStampToDateTime(Seconds), Is.EqualTo(time));
        Assert.That(Time.UnixTimeStampToDateTime((double)Seconds), Is.EqualTo(time));
        Assert.That(Time.UnixTimeStampToDateTime((decimal)Seconds), Is.EqualTo(time));
        Assert.That(Time.UnixMillisecondTimeStampToDateTime(Seconds * 1000m), Is.EqualTo(time));
        Assert.That(Time.UnixNanosecondTimeStampToDateTime(Seconds * 1_000_000_000), Is.EqualTo(time));
    }

    [Test]
    public void Unix_time_round_trips_to_the_second()
    {
        var random = new Random(2);
        for (var i = 0; i < 2000; i++)
        {
            var time = new DateTime(1970, 1, 1).AddSeconds(random.NextInt64(4_000_000_000));
            Assert.That(Time.UnixTimeStampToDateTime((long)Time.DateTimeToUnixTimeStamp(time)), Is.EqualTo(time));
            Assert.That(Time.UnixNanosecondTimeStampToDateTime(Time.DateTimeToUnixTimeStampNanoseconds(time)), Is.EqualTo(time));
        }
    }

    [Test]
    public void Extremes_and_arithmetic()
    {
        var (a, b) = (new DateTime(2024, 1, 1), new DateTime(2024, 1, 2));
        Assert.That((Time.Min(a, b), Time.Max(a, b)), Is.EqualTo((a, b)));
        Assert.That((Time.Min(Time.OneHour, Time.OneDay), Time.Max(Time.OneHour, Time.OneDay)), Is.EqualTo((Time.OneHour, Time.OneDay)));
        Assert.That(Time.Multiply(Time.OneHour, 1.5), Is.EqualTo(TimeSpan.FromMinutes(90)));
        Assert.That((-Time.OneHour).Abs(), Is.EqualTo(Time.OneHour));
        Assert.That(Time.DateTimeRange(a, b, TimeSpan.FromHours(12)), Is.EqualTo(new[] { a, a.AddHours(12), b }));
        Assert.That(Time.EachDay(a.AddHours(5), b.AddHours(3)), Is.EqualTo(new[] { a, b }));
    }

    [TestCase(6, 24, 0.25)]
    [TestCase(0, 0, 1)]
    [TestCase(6, 0, 0)]
    public void NormalizeInstantWithinRange(int hours, int period, double expected)
    {
        var start = new DateTime(2024, 1, 1);
        Assert.That(Time.NormalizeInstantWithinRange(start, start.AddHours(hours), TimeSpan.FromHours(period)), Is.EqualTo(expected));
    }

    [TestCase(24, 0.25)]
    [TestCase(0, 0)]
    public void NormalizeTimeStep(int period, double expected) =>
        Assert.That(Time.NormalizeTimeStep(TimeSpan.FromHours(period), TimeSpan.FromHours(6)), Is.EqualTo(expected));

    // 2024: 1 January (Monday) and 4 July (Thursday) are holidays, 3 July closes at 13:00
    [TestCase("2024-01-02 10:00:00", 1440, 1, "2023-12-29 00:00:00")]
    [TestCase("2024-01-02 09:32:00", 1, 3, "2023-12-29 15:59:00")]
    [TestCase("2024-07-05 09:30:00", 60, 4, "2024-07-03 09:00:00", Description = "9 to 13 are four hours")]
    [TestCase("2024-07-05 00:00:00", 1440, 2, "2024-07-02 00:00:00")]
    public void GetStartTimeForTradeBars(string end, int minutes, int bars, string expected)
        => Assert.That(Time.GetStartTimeForTradeBars(KitRun.UsEquityHours, At(end), TimeSpan.FromMinutes(minutes), bars, false, TimeZones.NewYork), Is.EqualTo(At(expected)));

    [TestCase("2024-01-02 16:00:00", "2024-01-01 16:00:00", Description = "the day that just closed counts")]
    [TestCase("2024-01-02 15:59:00", "2023-12-29 00:00:00", Description = "an unfinished day does not")]
    public void Daily_bars_with_precise_ends(string end, string expected)
        => Assert.That(Time.GetStartTimeForTradeBars(KitRun.UsEquityHours, At(end), Time.OneDay, 1, false, TimeZones.NewYork, dailyPreciseEndTime: true), Is.EqualTo(At(expected)));

    [TestCase("2024-01-02 15:59:00", 1, 2, "2024-01-03 09:31:00")]
    [TestCase("2024-07-03 00:00:00", 1440, 1, "2024-07-05 00:00:00")]
    [TestCase("2024-07-03 09:30:00", 60, 4, "2024-07-03 13:30:00")]
    public void GetEndTimeForTradeBars(string start, int minutes, int bars, string expected)
        => Assert.That(Time.GetEndTimeForTradeBars(KitRun.UsEquityHours, At(start), TimeSpan.FromMinutes(minutes), bars, false), Is.EqualTo(At(expected)));

    [TestCase("2024-07-03 00:00:00", "2024-07-04 00:00:00", 1, 210)]
    [TestCase("2024-07-02 00:00:00", "2024-07-03 00:00:00", 1, 390)]
    [TestCase("2024-07-01 00:00:00", "2024-07-08 00:00:00", 1440, 4)]
    public void GetNumberOfTradeBarsInInterval(string start, string end, int minutes, int expected)
        => Assert.That(Time.GetNumberOfTradeBarsInInterval(KitRun.UsEquityHours, At(start), At(end), TimeSpan.FromMinutes(minutes)), Is.EqualTo(expected));

    [Test]
    public void Counting_back_as_many_bars_as_an_interval_holds_finds_its_first_bar()
    {
        var hours = KitRun.UsEquityHours;
        var random = new Random(8);
        for (var i = 0; i < 60; i++)
        {
            var start = new DateTime(2024, 1, 1).AddDays(random.Next(300)).AddHours(9.5);
            var end = start.AddDays(random.Next(1, 6));
            var count = Time.GetNumberOfTradeBarsInInterval(hours, start, end, Time.OneMinute);
            if (count > 0)
            {
                var first = Time.GetStartTimeForTradeBars(hours, end, Time.OneMinute, count, false, TimeZones.NewYork);
                Assert.That(first, Is.GreaterThanOrEqualTo(start));
                Assert.That(Time.GetNumberOfTradeBarsInInterval(hours, first, end, Time.OneMinute), Is.EqualTo(count));
            }
        }
    }

    [Test]
    public void Bars_have_to_be_longer_than_nothing()
    {
        var hours = KitRun.UsEquityHours;
        Assert.That(() => Time.GetStartTimeForTradeBars(hours, At("2024-01-02"), TimeSpan.Zero, 1, false, TimeZones.NewYork), Throws.ArgumentException);
        Assert.That(() => Time.GetEndTimeForTradeBars(hours, At("2024-01-02"), TimeSpan.Zero, 1, false), Throws.ArgumentException);
        Assert.That(() => Time.GetNumberOfTradeBarsInInterval(hours, At("2024-01-02"), At("2024-01-03"), -Time.OneDay), Throws.ArgumentException);
    }

    [Test]
    public void Tradable_days_leave_out_weekends_and_holidays()
    {
        var days = Time.EachTradeableDay(KitRun.UsEquityHours, At("2024-07-03"), At("2024-07-08"));
        Assert.That(days, Is.EqualTo(new[] { At("2024-07-03"), At("2024-07-05"), At("2024-07-08") }));
    }

    [Test]
    public void Tradable_days_of_another_zone()
    {
        // the session of Friday 5 July in New York begins and ends on that day in UTC; in Tokyo it is the night to the 6th
        var utc = Time.EachTradeableDayInTimeZone(KitRun.UsEquityHours, At("2024-07-04"), At("2024-07-07"), TimeZones.Utc, includeExtendedMarketHours: false);
        Assert.That(utc, Is.EqualTo(new[] { At("2024-07-05") }));
        var tokyo = Time.EachTradeableDayInTimeZone(KitRun.UsEquityHours, At("2024-07-04"), At("2024-07-07"), TimeZones.Tokyo, includeExtendedMarketHours: false);
        Assert.That(tokyo, Is.EqualTo(new[] { At("2024-07-05"), At("2024-07-06") }));
    }

    // 2024-05-15 is a Wednesday in the second quarter
    [TestCase(nameof(Expiry.OneMonth), "2024-06-15 10:00:00")]
    [TestCase(nameof(Expiry.OneQuarter), "2024-08-15 10:00:00")]
    [TestCase(nameof(Expiry.OneYear), "2025-05-15 10:00:00")]
    [TestCase(nameof(Expiry.EndOfDay), "2024-05-16 00:00:00")]
    [TestCase(nameof(Expiry.EndOfWeek), "2024-05-20 00:00:00")]
    [TestCase(nameof(Expiry.EndOfMonth), "2024-06-01 00:00:00")]
    [TestCase(nameof(Expiry.EndOfQuarter), "2024-07-01 00:00:00")]
    [TestCase(nameof(Expiry.EndOfYear), "2025-01-01 00:00:00")]
    public void Expiries(string name, string expected)
    {
        var expiry = (Func<DateTime, DateTime>)typeof(Expiry).GetProperty(name)!.GetValue(null)!;
        Assert.That(expiry(At("2024-05-15 10:00:00")), Is.EqualTo(At(expected)));
    }

    [TestCase("2024-05-19", "2024-05-20", Description = "Sunday")]
    [TestCase("2024-05-20", "2024-05-27", Description = "Monday")]
    public void A_week_ends_on_Monday(string date, string expected) => Assert.That(Expiry.EndOfWeek(At(date)), Is.EqualTo(At(expected)));

    [Test]
    public void Time_zones_have_their_offsets()
    {
        var summer = NodaTime.Instant.FromUtc(2024, 7, 1, 0, 0);
        (NodaTime.DateTimeZone Zone, double Hours)[] expected =
        [
            (TimeZones.Utc, 0), (TimeZones.NewYork, -4), (TimeZones.EasternStandard, -5), (TimeZones.Chicago, -5), (TimeZones.LosAngeles, -7),
            (TimeZones.Phoenix, -7), (TimeZones.London, 1), (TimeZones.Paris, 2), (TimeZones.Moscow, 3), (TimeZones.Kolkata, 5.5), (TimeZones.HongKong, 8),
            (TimeZones.Tokyo, 9), (TimeZones.Sydney, 10), (TimeZones.Auckland, 12), (TimeZones.Anchorage, -8), (TimeZones.SaoPaulo, -3), (TimeZones.Johannesburg, 2),
        ];
        foreach (var (zone, hours) in expected)
        {
            Assert.That(zone.GetUtcOffset(summer).ToTimeSpan().TotalHours, Is.EqualTo(hours), zone.Id);
        }
        Assert.That(TimeZones.EasternStandard, Is.EqualTo(NodaTime.DateTimeZoneProviders.Tzdb["UTC-05"]));
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
