using Quant.Core.Sessions;

namespace Quant.Tests.Core.Sessions;

public sealed class SessionClockTests
{
    private static readonly long Noon = new DateTime(2024, 3, 9, 12, 0, 0).Ticks;

    [TestCase("2024-03-08 03:59", SessionKind.Closed)]
    [TestCase("2024-03-08 04:00", SessionKind.PreMarket)]
    [TestCase("2024-03-08 09:29", SessionKind.PreMarket)]
    [TestCase("2024-03-08 09:30", SessionKind.Regular)]
    [TestCase("2024-03-08 15:59", SessionKind.Regular)]
    [TestCase("2024-03-08 16:00", SessionKind.AfterHours)]
    [TestCase("2024-03-08 20:00", SessionKind.Closed)]
    [TestCase("2024-03-11 09:29", SessionKind.PreMarket)] // the clocks went forward on the 10th
    [TestCase("2024-03-11 09:30", SessionKind.Regular)]
    [TestCase("2024-03-09 11:00", SessionKind.Closed)] // Saturday
    [TestCase("2023-11-23 11:00", SessionKind.Closed)] // Thanksgiving
    [TestCase("2023-11-24 12:59", SessionKind.Regular)] // the half day after it
    public void KindAt_follows_the_exchange(string time, SessionKind kind)
    {
        var clock = new SessionClock(NewYork.Calendar());
        Assert.That(clock.KindAt(NewYork.At(time)), Is.EqualTo(kind));
        Assert.That(clock.KindAt(NewYork.At(time)), Is.EqualTo(kind), "remembered");
    }

    [Test]
    public void KindAt_half_day_has_no_regular_trading_in_the_afternoon()
        => Assert.That(new SessionClock(NewYork.Calendar()).KindAt(NewYork.At("2023-11-24 13:00")), Is.Not.EqualTo(SessionKind.Regular));

    [TestCase("2024-03-08 09:00", 0.5, 7.0)]
    [TestCase("2024-03-08 09:30", 0.0, 6.5)]
    [TestCase("2024-03-08 15:00", 65.5, 1.0)] // to Monday 09:30: 66.5 hours by the wall clock, one of which the change skips
    [TestCase("2024-03-08 16:00", 64.5, 71.0)]
    [TestCase("2023-11-22 16:00", 41.5, 45.0)] // over Thanksgiving to the half day that closes at 13:00
    [TestCase("2023-11-24 12:00", 69.5, 1.0)]
    public void TimeToOpen_and_TimeToClose_count_real_hours(string time, double open, double close)
    {
        var clock = new SessionClock(NewYork.Calendar());
        Assert.That((clock.TimeToOpen(NewYork.At(time)), clock.TimeToClose(NewYork.At(time))), Is.EqualTo(((TimeSpan?)TimeSpan.FromHours(open), (TimeSpan?)TimeSpan.FromHours(close))));
    }

    [Test]
    public void TimeToOpen_and_TimeToClose_of_a_market_that_never_rests_are_not_known()
    {
        var clock = new SessionClock(new EveryDay());
        Assert.That((clock.TimeToOpen(Noon), clock.TimeToClose(Noon), clock.KindAt(Noon)), Is.EqualTo(((TimeSpan?)null, (TimeSpan?)null, SessionKind.Regular)));
    }

    [Test]
    public void Neighbouring_trading_days_pass_over_holidays_and_weekends()
    {
        var clock = new SessionClock(NewYork.Calendar());
        Assert.That(clock.NextTradingDay(new DateOnly(2024, 3, 28))!.Date, Is.EqualTo(new DateOnly(2024, 4, 1)), "Good Friday");
        Assert.That(clock.PreviousTradingDay(new DateOnly(2024, 4, 1))!.Date, Is.EqualTo(new DateOnly(2024, 3, 28)));
    }

    [Test]
    public void TradingDay_refuses_sessions_that_overlap_or_leave_the_day()
    {
        static TradingDay Day(params SessionSpan[] spans) => new(new DateOnly(2024, 1, 2), 0, 100, spans);
        Assert.That(() => Day(new(SessionKind.PreMarket, 10, 30), new(SessionKind.Regular, 29, 50)), Throws.ArgumentException);
        Assert.That(() => Day(new SessionSpan(SessionKind.Regular, 50, 101)), Throws.ArgumentException);
        Assert.That(() => Day(new SessionSpan(SessionKind.Closed, 50, 60)), Throws.ArgumentException);
        Assert.That(Day(new(SessionKind.Regular, 10, 30), new(SessionKind.Regular, 40, 50)), Has.Property("Open").EqualTo(10).And.Property("Close").EqualTo(50));
    }

    private sealed class EveryDay : ISessionCalendar
    {
        private static readonly DateOnly First = new(1, 1, 1);

        public TradingDay DayAt(long utc) => DayOn(First.AddDays((int)(utc / TimeSpan.TicksPerDay)));

        public TradingDay DayOn(DateOnly date)
        {
            var start = (date.DayNumber - First.DayNumber) * TimeSpan.TicksPerDay;
            return new TradingDay(date, start, start + TimeSpan.TicksPerDay, [new SessionSpan(SessionKind.Regular, start, start + TimeSpan.TicksPerDay)]);
        }
    }
}
