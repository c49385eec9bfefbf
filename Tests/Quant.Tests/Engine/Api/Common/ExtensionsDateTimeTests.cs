using System.Globalization;
using NUnit.Framework;
using Quant.Engine.Simulation;
using QuantConnect;
using QuantConnect.Scheduling;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsDateTimeTests
{
    [TestCase(37, 10, 40)]
    [TestCase(5, 10, 0)]
    [TestCase(15, 10, 20)]
    [TestCase(7, 0, 7)]
    public void Round_takes_the_nearest_and_of_two_the_even(int seconds, int interval, int expected)
    {
        var rounded = TimeSpan.FromSeconds(seconds).Round(TimeSpan.FromSeconds(interval));
        Assert.That(rounded, Is.EqualTo(TimeSpan.FromSeconds(expected)));
        if (interval > 0)
        {
            var midnight = new DateTime(2024, 1, 2);
            Assert.That(midnight.AddSeconds(seconds).Round(TimeSpan.FromSeconds(interval)), Is.EqualTo(midnight.AddSeconds(expected)));
        }
    }

    [Test]
    public void Round_away_from_zero() =>
        Assert.That(TimeSpan.FromSeconds(5).Round(TimeSpan.FromSeconds(10), MidpointRounding.AwayFromZero), Is.EqualTo(TimeSpan.FromSeconds(10)));

    [TestCase("2024-01-02 10:37:42", 5, "2024-01-02 10:35:00", "2024-01-02 10:40:00")]
    [TestCase("2024-01-02 10:35:00", 5, "2024-01-02 10:35:00", "2024-01-02 10:35:00")]
    [TestCase("2024-01-02 10:37:42", 0, "2024-01-02 10:37:42", "2024-01-02 10:37:42")]
    [TestCase("2024-01-02 10:37:42", 1440, "2024-01-02 00:00:00", "2024-01-03 00:00:00")]
    public void RoundDown_and_RoundUp(string time, int minutes, string down, string up)
    {
        Assert.That(At(time).RoundDown(TimeSpan.FromMinutes(minutes)), Is.EqualTo(At(down)));
        Assert.That(At(time).RoundUp(TimeSpan.FromMinutes(minutes)), Is.EqualTo(At(up)));
    }

    [Test]
    public void RoundDownInTimeZone_cuts_days_where_the_other_zone_does()
    {
        // 23:30 in New York is 04:30 of the next day in UTC, whose midnight is 19:00 in New York
        var rounded = At("2024-01-02 23:30:00").RoundDownInTimeZone(Time.OneDay, TimeZones.NewYork, TimeZones.Utc);
        Assert.That(rounded, Is.EqualTo(At("2024-01-02 19:00:00")));
    }

    [TestCase("2024-01-07 12:00:00", 1440, "2024-01-05 00:00:00", TestName = "Sunday_goes_back_to_Friday")]
    [TestCase("2024-01-08 09:29:30", 1, "2024-01-05 15:59:00", TestName = "Before_the_open_goes_back_to_the_last_minute")]
    [TestCase("2024-07-03 14:20:00", 1, "2024-07-03 12:59:00", TestName = "Half_day_ends_at_one")]
    [TestCase("2024-01-08 10:30:30", 1, "2024-01-08 10:30:00", TestName = "Open_minute_stays")]
    [TestCase("2024-01-08 10:30:30", 0, "2024-01-08 10:30:30", TestName = "No_interval_no_rounding")]
    public void ExchangeRoundDown(string time, int minutes, string expected)
    {
        var interval = TimeSpan.FromMinutes(minutes);
        Assert.That(At(time).ExchangeRoundDown(interval, KitRun.UsEquityHours, false), Is.EqualTo(At(expected)));
        Assert.That(At(time).ExchangeRoundDownInTimeZone(interval, KitRun.UsEquityHours, TimeZones.NewYork, false), Is.EqualTo(At(expected)));
    }

    [Test]
    public void ExchangeRoundDownInTimeZone_keeps_a_day_of_the_other_zone_that_touches_a_session()
    {
        // the UTC day of 2 January begins at 19:00 on 1 January in New York and holds the session of the 2nd
        var rounded = At("2024-01-02 10:37:00").ExchangeRoundDownInTimeZone(Time.OneDay, KitRun.UsEquityHours, TimeZones.Utc, false);
        Assert.That(rounded, Is.EqualTo(At("2024-01-01 19:00:00")));
    }

    [TestCase("2024-01-05", true)]
    [TestCase("2024-01-06", false)]
    [TestCase("2024-01-07", false)]
    public void IsCommonBusinessDay(string date, bool expected) => Assert.That(At(date).IsCommonBusinessDay(), Is.EqualTo(expected));

    [TestCase(Resolution.Tick, 0)]
    [TestCase(Resolution.Second, 1)]
    [TestCase(Resolution.Minute, 60)]
    [TestCase(Resolution.Hour, 3600)]
    [TestCase(Resolution.Daily, 86400)]
    public void ToTimeSpan_and_back(Resolution resolution, int seconds)
    {
        Assert.That(resolution.ToTimeSpan(), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(TimeSpan.FromSeconds(seconds).ToHigherResolutionEquivalent(true), Is.EqualTo(resolution));
    }

    [TestCase(0.5, Resolution.Tick)]
    [TestCase(90, Resolution.Minute)]
    [TestCase(90000, Resolution.Daily)]
    public void ToHigherResolutionEquivalent_inexact(double seconds, Resolution expected)
        => Assert.That(TimeSpan.FromSeconds(seconds).ToHigherResolutionEquivalent(false), Is.EqualTo(expected));

    [Test]
    public void Unknown_resolutions_fail()
    {
        Assert.That(() => TimeSpan.FromSeconds(90).ToHigherResolutionEquivalent(true), Throws.InvalidOperationException);
        Assert.That(() => ((Resolution)77).ToTimeSpan(), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void PrefixWithAlgorithmTime() => Assert.That("hi".PrefixWithAlgorithmTime(At("2024-01-02 03:04:05")), Is.EqualTo("2024-01-02 03:04:05 hi"));

    [TestCase("2024-01-02 14:29:00", false, false)]
    [TestCase("2024-01-02 14:29:00", true, true)]
    [TestCase("2024-01-02 14:30:00", false, true)]
    [TestCase("2024-01-01 15:00:00", true, false)]
    public void IsMarketOpen_asks_the_tables_of_the_run(string utc, bool extended, bool expected)
    {
        using var run = KitRun.Enter();
        Assert.That(Symbol.Create("SPY", SecurityType.Equity, Market.USA).IsMarketOpen(At(utc), extended), Is.EqualTo(expected));
    }

    [Test]
    public void IsMarketOpen_outside_of_a_run_fails()
    {
        using var none = RunContext.Enter(null);
        Assert.That(() => Symbol.Create("SPY", SecurityType.Equity, Market.USA).IsMarketOpen(At("2024-01-02"), false), Throws.InvalidOperationException);
    }

    [Test]
    public void ToFunc_gives_the_next_date_of_a_rule_until_there_is_none()
    {
        var rule = new FuncDateRule("two days", (_, _) => [At("2024-01-02"), At("2024-01-05")]);
        var next = rule.ToFunc();

        Assert.That(next(At("2024-01-01")), Is.EqualTo(At("2024-01-02")));
        Assert.That(next(At("2024-01-02")), Is.EqualTo(At("2024-01-05")));
        Assert.That(next(At("2024-01-03")), Is.EqualTo(At("2024-01-05")));
        Assert.That(next(At("2024-01-06")), Is.EqualTo(Time.EndOfTime));
        Assert.That(next(At("2024-01-07")), Is.EqualTo(Time.EndOfTime));
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
