using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class SecurityExchangeHoursTests
{
    private static readonly DateTime Monday = new(2024, 3, 4);

    [TestCase("09:29:59", false, true)]
    [TestCase("09:30:00", true, true)]
    [TestCase("15:59:59", true, true)]
    [TestCase("16:00:00", false, true)]
    [TestCase("20:00:00", false, false)]
    [TestCase("03:59:59", false, false)]
    public void Sessions_include_their_start_and_exclude_their_end(string time, bool regular, bool extended)
    {
        var hours = TradingHours.Equity();
        var moment = Monday + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That((hours.IsOpen(moment, false), hours.IsOpen(moment, true)), Is.EqualTo((regular, extended)));
    }

    [Test]
    public void Half_day_closes_early_late_day_opens_late_and_holidays_do_not_open()
    {
        var hours = TradingHours.Equity();
        Assert.Multiple(() =>
        {
            Assert.That(hours.GetNextMarketClose(TradingHours.HalfDay.AddHours(10), false), Is.EqualTo(TradingHours.HalfDay.AddHours(13)));
            Assert.That(hours.IsOpen(TradingHours.HalfDay.AddHours(14), true), Is.False, "no post market either");
            Assert.That(hours.GetNextMarketOpen(TradingHours.LateDay, false), Is.EqualTo(TradingHours.LateDay.AddHours(11)));
            Assert.That(hours.IsOpen(TradingHours.LateDay.AddHours(9), true), Is.False, "no pre market either");
            Assert.That(hours.IsDateOpen(TradingHours.Holiday), Is.False);
            Assert.That(hours.GetNextTradingDay(TradingHours.Holiday.AddDays(-1)), Is.EqualTo(TradingHours.Holiday.AddDays(3)));
            Assert.That(hours.GetPreviousTradingDay(TradingHours.Holiday.AddDays(3)), Is.EqualTo(TradingHours.Holiday.AddDays(-1)));
            Assert.That(hours.GetNextMarketOpen(TradingHours.Holiday, false), Is.EqualTo(new DateTime(2024, 4, 1, 9, 30, 0)));
            Assert.That(hours.RegularMarketDuration, Is.EqualTo(TimeSpan.FromHours(6.5)));
        });
    }

    [TestCase("2024-03-04 10:00", "2024-03-04 09:30")]
    [TestCase("2024-03-04 09:30", "2024-03-04 09:30")]
    [TestCase("2024-03-04 09:29", "2024-03-01 09:30")]
    public void Previous_open_includes_now(string time, string expected) =>
        Assert.That(TradingHours.Equity().GetPreviousMarketOpen(Time(time), false), Is.EqualTo(Time(expected)));

    [TestCase("2024-03-04 09:30", "2024-03-05 09:30")]
    [TestCase("2024-03-04 09:29", "2024-03-04 09:30")]
    [TestCase("2024-03-01 17:00", "2024-03-04 09:30")]
    public void Next_open_excludes_now(string time, string expected) =>
        Assert.That(TradingHours.Equity().GetNextMarketOpen(Time(time), false), Is.EqualTo(Time(expected)));

    [Test]
    public void Forex_opens_on_sunday_and_closes_on_friday_only()
    {
        var hours = TradingHours.Forex();
        Assert.That(hours.GetNextMarketClose(new DateTime(2024, 3, 4, 12, 0, 0), false), Is.EqualTo(new DateTime(2024, 3, 8, 17, 0, 0)), "not at midnight");
        Assert.That(hours.GetNextMarketOpen(new DateTime(2024, 3, 4, 12, 0, 0), false), Is.EqualTo(new DateTime(2024, 3, 10, 17, 0, 0)));
        Assert.That(hours.GetPreviousMarketOpen(new DateTime(2024, 3, 7), false), Is.EqualTo(new DateTime(2024, 3, 3, 17, 0, 0)));
        Assert.That(hours.IsOpen(new DateTime(2024, 3, 8, 16, 0, 0), new DateTime(2024, 3, 11), false), Is.True);
        Assert.That(hours.IsOpen(new DateTime(2024, 3, 8, 17, 0, 0), new DateTime(2024, 3, 10, 17, 0, 0), false), Is.False, "the weekend");
    }

    [Test]
    public void Always_open_has_no_open_or_close()
    {
        var hours = SecurityExchangeHours.AlwaysOpen(TimeZones.Utc);
        Assert.That(hours.IsMarketAlwaysOpen, Is.True);
        Assert.That(hours.IsOpen(Monday.AddDays(5), false), Is.True);
        Assert.That(() => hours.GetNextMarketOpen(Monday, false), Throws.ArgumentException);
        Assert.That(() => hours.GetNextMarketClose(Monday, false), Throws.ArgumentException);
    }

    [Test]
    public void Local_times_do_not_move_with_summer_time_but_utc_does()
    {
        // New York changes on 2024-03-10
        var hours = TradingHours.Equity();
        var friday = hours.GetNextMarketOpen(new DateTime(2024, 3, 8), false);
        var monday = hours.GetNextMarketOpen(new DateTime(2024, 3, 11), false);
        Assert.That(friday.ConvertToUtc(hours.TimeZone).TimeOfDay, Is.EqualTo(new TimeSpan(14, 30, 0)));
        Assert.That(monday.ConvertToUtc(hours.TimeZone).TimeOfDay, Is.EqualTo(new TimeSpan(13, 30, 0)));
    }

    [Test]
    public void Answers_agree_with_a_walk_minute_by_minute()
    {
        foreach (var hours in new[] { TradingHours.Equity(), TradingHours.Forex() })
        {
            var start = new DateTime(2024, 3, 27);
            for (var time = start; time < start.AddDays(6); time = time.AddMinutes(97))
            {
                foreach (var extended in new[] { false, true })
                {
                    var open = time.AddMinutes(1);
                    while (hours.IsOpen(open, extended) == hours.IsOpen(open.AddMinutes(-1), extended) || !hours.IsOpen(open, extended))
                    {
                        open = open.AddMinutes(1);
                    }

                    Assert.That(hours.GetNextMarketOpen(time, extended), Is.EqualTo(open), $"from {time:u}, extended {extended}");
                }
            }
        }
    }

    [Test]
    public void Segments_must_be_in_order()
    {
        Assert.That(() => new LocalMarketHours(DayOfWeek.Monday, TimeSpan.FromHours(10), TimeSpan.FromHours(9)), Throws.ArgumentException);
        Assert.That(LocalMarketHours.ClosedAllDay(DayOfWeek.Monday).ToString(), Is.EqualTo("Closed All Day"));
        Assert.That(LocalMarketHours.OpenAllDay(DayOfWeek.Monday).ToString(), Is.EqualTo("Open All Day"));
        Assert.That(TradingHours.Equity().MarketHours[DayOfWeek.Monday].ToString(),
            Is.EqualTo("Monday: PreMarket: 04:00:00-09:30:00 | Market: 09:30:00-16:00:00 | PostMarket: 16:00:00-20:00:00"));
    }

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
