using NodaTime;
using Quant.Core.Sessions;
using Quant.Core.Time;
using Quant.Framework.Sessions;
using Quant.Testing;
using QuantConnect;
using QuantConnect.Securities;
using Period = Quant.Core.Time.Period;

namespace Quant.Tests.Framework.Sessions;

public sealed class TimetableTests
{
    private static Period Span(string start, string end) => new(Utc(start), Utc(end));

    private static long Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture).Ticks;

    private static void Check(ITimetable table, params (string Time, string Start, string End)[] expected)
    {
        foreach (var (time, start, end) in expected)
        {
            Assert.That(table.At(Utc(time)), Is.EqualTo(Span(start, end)), time);
        }
    }

    [Test]
    public void Windows_follow_the_clocks_of_their_zone()
        => Check(
            new WindowTimetable(new SessionWindow("new-york-open", "America/New_York", new TimeOnly(7, 0), new TimeOnly(10, 0))),
            ("2024-03-08 11:59", "2024-03-08 12:00", "2024-03-08 15:00"),
            ("2024-03-08 14:59", "2024-03-08 12:00", "2024-03-08 15:00"),
            ("2024-03-08 15:00", "2024-03-09 12:00", "2024-03-09 15:00"),
            ("2024-03-09 15:00", "2024-03-10 11:00", "2024-03-10 14:00"), // the clocks went forward that night
            ("2024-11-03 00:00", "2024-11-03 12:00", "2024-11-03 15:00"), // and back
            ("2024-03-08 13:00", "2024-03-08 12:00", "2024-03-08 15:00")); // an earlier time after a later one

    [Test]
    public void Windows_go_over_midnight_and_zero_is_the_end_of_the_day()
    {
        Check(
            new WindowTimetable(new SessionWindow("asia", "America/New_York", new TimeOnly(20, 0), new TimeOnly(0, 0))),
            ("2024-01-02 01:30", "2024-01-02 01:00", "2024-01-02 05:00"),
            ("2024-01-02 05:00", "2024-01-03 01:00", "2024-01-03 05:00"));
        Check(
            new WindowTimetable(new SessionWindow("night", "UTC", new TimeOnly(22, 0), new TimeOnly(2, 0))),
            ("2024-01-02 01:59", "2024-01-01 22:00", "2024-01-02 02:00"));
    }

    [Test]
    public void Windows_in_an_hour_that_is_skipped_start_after_it_and_one_that_comes_twice_means_the_first()
    {
        Check(new WindowTimetable(new SessionWindow("x", "America/New_York", new TimeOnly(2, 30), new TimeOnly(5, 0))), ("2024-03-10 05:00", "2024-03-10 07:00", "2024-03-10 09:00"));
        Check(new WindowTimetable(new SessionWindow("x", "America/New_York", new TimeOnly(1, 30), new TimeOnly(5, 0))), ("2024-11-03 05:00", "2024-11-03 05:30", "2024-11-03 10:00"));
    }

    [Test]
    public void Windows_of_a_zone_that_is_not_there_throw()
        => Assert.That(() => new WindowTimetable(new SessionWindow("x", "Mars/Base", new TimeOnly(1, 0), new TimeOnly(2, 0))), Throws.ArgumentException.With.Message.Contains("Mars/Base"));

    [Test]
    public void Weeks_start_on_Monday_of_the_zone()
        => Check(
            new WeekTimetable(DateTimeZoneProviders.Tzdb["America/New_York"]),
            ("2024-03-04 04:59", "2024-02-26 05:00", "2024-03-04 05:00"),
            ("2024-03-04 05:00", "2024-03-04 05:00", "2024-03-11 04:00"),
            ("2024-03-11 04:00", "2024-03-11 04:00", "2024-03-18 04:00"));

    [Test]
    public void Sessions_of_an_exchange_know_holidays_half_days_and_the_clocks()
    {
        var hours = MarketHoursDatabase.FromFile(Path.Combine(KitEngine.DataFolder, "market-hours", "market-hours-database.json")).GetExchangeHours(Market.USA, null, SecurityType.Equity);
        Check(
            new TradingDayTimetable(new ExchangeCalendar(hours)),
            ("2023-11-22 12:00", "2023-11-22 14:30", "2023-11-22 21:00"),
            ("2023-11-22 20:59", "2023-11-22 14:30", "2023-11-22 21:00"),
            ("2023-11-22 21:00", "2023-11-24 14:30", "2023-11-24 18:00"), // Thanksgiving is closed, the day after half
            ("2023-11-24 18:00", "2023-11-27 14:30", "2023-11-27 21:00"),
            ("2024-03-08 21:00", "2024-03-11 13:30", "2024-03-11 20:00"), // the clocks went forward
            ("2023-11-22 15:00", "2023-11-22 14:30", "2023-11-22 21:00"));
    }
}
