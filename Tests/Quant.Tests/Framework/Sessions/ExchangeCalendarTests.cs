using Quant.Core.Sessions;
using Quant.Framework.Sessions;
using Quant.Tests.Core.Sessions;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Framework.Sessions;

public sealed class ExchangeCalendarTests
{
    private static readonly TimeSpan Midnight = TimeSpan.FromHours(24);

    private static SecurityExchangeHours Hours(NodaTime.DateTimeZone zone, Func<DayOfWeek, MarketHoursSegment[]> segments) => new(
        zone, [], Enum.GetValues<DayOfWeek>().ToDictionary(x => x, x => new LocalMarketHours(x, segments(x))), new Dictionary<DateTime, TimeSpan>(), new Dictionary<DateTime, TimeSpan>());

    private static MarketHoursSegment Segment(MarketHoursState state, double start, double end) => new(state, TimeSpan.FromHours(start), TimeSpan.FromHours(end));

    // as the E-mini: Sunday 18:00 to Friday 17:00, an hour's rest a day, regular hours from 09:30 to 16:00
    private static SecurityExchangeHours Futures() => Hours(TimeZones.NewYork, day => day switch
    {
        DayOfWeek.Saturday => [],
        DayOfWeek.Sunday => [Segment(MarketHoursState.PreMarket, 18, 24)],
        DayOfWeek.Friday => [Segment(MarketHoursState.PreMarket, 0, 9.5), Segment(MarketHoursState.Market, 9.5, 16), Segment(MarketHoursState.PostMarket, 16, 17)],
        _ => [Segment(MarketHoursState.PreMarket, 0, 9.5), Segment(MarketHoursState.Market, 9.5, 16), Segment(MarketHoursState.PostMarket, 16, 17), Segment(MarketHoursState.PreMarket, 18, 24)],
    });

    [Test]
    public void DayOn_equities_are_from_midnight_to_midnight_of_the_exchange()
    {
        var day = NewYork.Calendar().DayOn(new DateOnly(2024, 3, 10));
        Assert.That(day.IsTrading, Is.False, "a Sunday");
        Assert.That(TimeSpan.FromTicks(day.End - day.Start), Is.EqualTo(TimeSpan.FromHours(23)), "the clocks go forward");
        var monday = NewYork.Calendar().DayOn(new DateOnly(2024, 3, 11));
        Assert.That(monday.Sessions, Is.EqualTo(new[]
        {
            new SessionSpan(SessionKind.PreMarket, NewYork.At("2024-03-11 04:00"), NewYork.At("2024-03-11 09:30")),
            new SessionSpan(SessionKind.Regular, NewYork.At("2024-03-11 09:30"), NewYork.At("2024-03-11 16:00")),
            new SessionSpan(SessionKind.AfterHours, NewYork.At("2024-03-11 16:00"), NewYork.At("2024-03-11 20:00")),
        }));
    }

    [Test]
    public void DayOn_futures_begin_the_evening_before()
    {
        var calendar = new ExchangeCalendar(Futures());
        Assert.That(calendar.DayStart, Is.EqualTo(TimeSpan.FromHours(18)));
        var monday = calendar.DayAt(NewYork.At("2024-03-10 20:00"));
        Assert.That(monday.Date, Is.EqualTo(new DateOnly(2024, 3, 11)), "Sunday evening is Monday");
        Assert.That(monday.Sessions[0], Is.EqualTo(new SessionSpan(SessionKind.PreMarket, NewYork.At("2024-03-10 18:00"), NewYork.At("2024-03-11 09:30"))), "one session over midnight");
        Assert.That(calendar.DayAt(NewYork.At("2024-03-11 17:30")).Date, Is.EqualTo(new DateOnly(2024, 3, 11)), "the hour of rest");
        Assert.That(calendar.DayAt(NewYork.At("2024-03-11 18:00")).Date, Is.EqualTo(new DateOnly(2024, 3, 12)));
    }

    [Test]
    public void DayOn_currencies_are_cut_at_five_in_New_York()
    {
        var calendar = new ExchangeCalendar(Hours(TimeZones.NewYork, day => day switch
        {
            DayOfWeek.Saturday => [],
            DayOfWeek.Sunday => [new MarketHoursSegment(MarketHoursState.Market, new TimeSpan(17, 3, 0), Midnight)],
            DayOfWeek.Friday => [new MarketHoursSegment(MarketHoursState.Market, TimeSpan.Zero, new TimeSpan(16, 58, 0))],
            _ => [MarketHoursSegment.OpenAllDay()],
        }));
        Assert.That(calendar.DayStart, Is.EqualTo(TimeSpan.FromHours(17)));
        var tuesday = calendar.DayOn(new DateOnly(2024, 3, 12));
        Assert.That((tuesday.Open, tuesday.Close), Is.EqualTo(((long?)NewYork.At("2024-03-11 17:00"), (long?)NewYork.At("2024-03-12 17:00"))));
        Assert.That(new SessionClock(calendar).TimeToClose(NewYork.At("2024-03-12 12:00")), Is.EqualTo(new TimeSpan(3, 4, 58, 0)), "trading goes on until Friday");
    }

    [Test]
    public void DayOn_lunch_breaks_leave_two_regular_sessions()
    {
        var calendar = new ExchangeCalendar(Hours(TimeZones.HongKong, day => day is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? [] : [Segment(MarketHoursState.Market, 9.5, 12), Segment(MarketHoursState.Market, 13, 16)]));
        var day = calendar.DayOn(new DateOnly(2024, 3, 12));
        var clock = new SessionClock(calendar);
        Assert.That(day.Sessions, Has.Count.EqualTo(2));
        Assert.That(clock.KindAt(day.Sessions[0].End), Is.EqualTo(SessionKind.Closed));
        Assert.That(clock.TimeToOpen(day.Sessions[0].End), Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(clock.TimeToClose(day.Open!.Value), Is.EqualTo(TimeSpan.FromHours(2.5)));
    }

    [Test]
    public void DayAt_days_follow_each_other_without_gap_over_years_and_changes_of_the_clocks()
    {
        foreach (var calendar in new[] { new ExchangeCalendar(NewYork.Hours), new ExchangeCalendar(Futures()) })
        {
            var day = calendar.DayOn(new DateOnly(2022, 12, 28));
            for (var i = 0; i < 800; i++)
            {
                var next = calendar.DayOn(day.Date.AddDays(1));
                Assert.That(next.Start, Is.EqualTo(day.End));
                Assert.That((calendar.DayAt(day.Start), calendar.DayAt(day.End - 1)), Is.EqualTo((day, day)));
                day = next;
            }
        }
    }

    [Test]
    public void Kinds_agree_with_Leans_own_answer_for_every_quarter_of_an_hour_of_two_years()
    {
        var clock = new SessionClock(NewYork.Calendar());
        for (var time = new DateTime(2023, 6, 1, 0, 0, 0, DateTimeKind.Utc); time < new DateTime(2025, 6, 1); time = time.AddMinutes(15))
        {
            var local = time.ConvertFromUtc(TimeZones.NewYork);
            var kind = clock.KindAt(time.Ticks);
            Assert.That((kind == SessionKind.Regular, kind != SessionKind.Closed), Is.EqualTo((NewYork.Hours.IsOpen(local, false), NewYork.Hours.IsOpen(local, true))), $"{time:s}");
        }
    }
}
