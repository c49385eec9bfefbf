using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class TimeTests
{
    // Thursday 2024-02-29 10:30
    private static readonly DateTime Leap = new(2024, 2, 29, 10, 30, 0);

    [Test]
    public void Expiry_ends_periods()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Expiry.OneMonth(Leap), Is.EqualTo(new DateTime(2024, 3, 29, 10, 30, 0)));
            Assert.That(Expiry.OneQuarter(Leap), Is.EqualTo(new DateTime(2024, 5, 29, 10, 30, 0)));
            Assert.That(Expiry.OneYear(Leap), Is.EqualTo(new DateTime(2025, 2, 28, 10, 30, 0)));
            Assert.That(Expiry.EndOfDay(Leap), Is.EqualTo(new DateTime(2024, 3, 1)));
            Assert.That(Expiry.EndOfWeek(Leap), Is.EqualTo(new DateTime(2024, 3, 4)));
            Assert.That(Expiry.EndOfWeek(new DateTime(2024, 3, 3)), Is.EqualTo(new DateTime(2024, 3, 4)), "a Sunday");
            Assert.That(Expiry.EndOfWeek(new DateTime(2024, 3, 4)), Is.EqualTo(new DateTime(2024, 3, 11)), "a Monday");
            Assert.That(Expiry.EndOfMonth(Leap), Is.EqualTo(new DateTime(2024, 3, 1)));
            Assert.That(Expiry.EndOfQuarter(Leap), Is.EqualTo(new DateTime(2024, 4, 1)));
            Assert.That(Expiry.EndOfYear(Leap), Is.EqualTo(new DateTime(2025, 1, 1)));
        });
    }

    [Test]
    public void Unix_times_round_trip()
    {
        var utc = new DateTime(2024, 3, 4, 15, 0, 0, 250);
        Assert.That(Time.DateTimeToUnixTimeStamp(utc), Is.EqualTo(1709564400.25));
        Assert.That(Time.UnixTimeStampToDateTime(1709564400.25), Is.EqualTo(utc));
        Assert.That(Time.UnixTimeStampToDateTime(1709564400.25m), Is.EqualTo(utc));
        Assert.That(Time.UnixMillisecondTimeStampToDateTime(1709564400250m), Is.EqualTo(utc));
        Assert.That(Time.UnixNanosecondTimeStampToDateTime(Time.DateTimeToUnixTimeStampNanoseconds(utc)), Is.EqualTo(utc));
    }

    [Test]
    public void Tradable_days_and_bars_leave_closed_time_out()
    {
        var hours = TradingHours.Equity();
        Assert.That(Time.EachTradeableDay(hours, new DateTime(2024, 3, 28), new DateTime(2024, 4, 2)).Select(day => day.Day), Is.EqualTo(new[] { 28, 1, 2 }));
        // 30 bars of a minute before 09:45 on Monday: 15 today, 15 on Thursday before Good Friday
        Assert.That(Time.GetStartTimeForTradeBars(hours, new DateTime(2024, 4, 1, 9, 45, 0), Time.OneMinute, 30, false, TimeZones.NewYork),
            Is.EqualTo(new DateTime(2024, 3, 28, 15, 45, 0)));
        Assert.That(Time.GetEndTimeForTradeBars(hours, new DateTime(2024, 3, 28), Time.OneDay, 2, false), Is.EqualTo(new DateTime(2024, 4, 2)));
        Assert.That(Time.GetNumberOfTradeBarsInInterval(hours, new DateTime(2024, 3, 28), new DateTime(2024, 4, 2), Time.OneDay), Is.EqualTo(2));
        Assert.That(() => Time.GetEndTimeForTradeBars(hours, Leap, TimeSpan.Zero, 2, false), Throws.ArgumentException);
    }

    [Test]
    public void Small_helpers()
    {
        Assert.That(Time.Max(Leap, Leap.AddDays(1)), Is.EqualTo(Leap.AddDays(1)));
        Assert.That(Time.Min(Time.OneDay, Time.OneHour), Is.EqualTo(Time.OneHour));
        Assert.That(Time.OneHour.Multiply(1.5), Is.EqualTo(TimeSpan.FromMinutes(90)));
        Assert.That((-Time.OneHour).Abs(), Is.EqualTo(Time.OneHour));
        Assert.That(Time.NormalizeInstantWithinRange(Leap, Leap.AddHours(6), Time.OneDay), Is.EqualTo(0.25));
        Assert.That(Time.NormalizeTimeStep(Time.OneDay, Time.OneHour), Is.EqualTo(1 / 24d).Within(1e-12));
    }
}
