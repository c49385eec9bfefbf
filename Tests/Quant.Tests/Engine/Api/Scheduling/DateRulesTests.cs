using NUnit.Framework;
using QuantConnect.Scheduling;
using static Quant.Tests.Engine.Api.Scheduling.ScheduleFixture;

namespace Quant.Tests.Engine.Api.Scheduling;

/// <summary>Date rules over eight years against picking from the list of trading days.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class DateRulesTests
{
    private static readonly DateTime From = new(2017, 1, 1);
    private static readonly DateTime To = new(2024, 12, 31);
    private static readonly DateTime[] Days = Enumerable.Range(0, (To - From).Days + 1).Select(i => From.AddDays(i)).ToArray();

    [Test]
    public void Starts_and_ends_of_periods_are_the_nth_trading_day_of_the_period(
        [Values("Week", "Month", "Quarter", "Year")] string period, [Values(0, 1, 3)] int offset, [Values] bool isStart, [Values] bool hasSymbol)
    {
        using var fixture = new ScheduleFixture();
        var name = period + (isStart ? "Start" : "End");
        object[] arguments = hasSymbol ? [Spy, offset, false] : [offset];
        var rule = (IDateRule)typeof(DateRules).GetMethod(name, arguments.Select(x => x.GetType()).ToArray())!.Invoke(fixture.Dates, arguments)!;
        var open = Days.Where(x => !hasSymbol || IsTradingDay(x)).ToList();
        var expected = open.GroupBy(x => Key(period, x)).Where(x => x.Key >= From).Select(x => Pick(period, x.ToList(), isStart, hasSymbol, offset));
        var whole = expected.Where(x => x.AddDays(-8) > From && x.AddDays(8) < To); // periods cut by the range are not compared
        Assert.That(rule.GetDates(From, To).Where(x => x.AddDays(-8) > From && x.AddDays(8) < To), Is.EqualTo(whole));
        var sign = offset == 0 ? "" : (isStart ? "+" : "-") + offset;
        Assert.That(rule.Name, Is.EqualTo((hasSymbol ? "SPY: " : "") + name + sign));
    }

    [Test]
    public void EveryDay_of_a_symbol_leaves_out_weekends_and_holidays()
    {
        using var fixture = new ScheduleFixture();
        Assert.That(fixture.Dates.EveryDay(Spy).GetDates(From, To), Is.EqualTo(Days.Where(IsTradingDay)));
        Assert.That(fixture.Dates.EveryDay("SPY").GetDates(From, To), Is.EqualTo(Days.Where(IsTradingDay)));
        Assert.That(fixture.Dates.EveryDay().GetDates(From, To), Is.EqualTo(Days));
    }

    [Test]
    public void EveryDay_of_Thanksgiving_week_is_known()
    {
        using var fixture = new ScheduleFixture();
        var days = fixture.Dates.EveryDay(Spy).GetDates(new DateTime(2023, 11, 20), new DateTime(2023, 11, 27)).Select(x => x.Day);
        Assert.That(days, Is.EqualTo(new[] { 20, 21, 22, 24, 27 }));
    }

    [Test]
    public void WeekStart_is_Tuesday_when_Monday_is_a_holiday()
    {
        using var fixture = new ScheduleFixture();
        // 15 January 2024 is Martin Luther King day
        Assert.That(fixture.Dates.WeekStart(Spy).GetDates(new DateTime(2024, 1, 13), new DateTime(2024, 1, 20)), Is.EqualTo(new[] { new DateTime(2024, 1, 16) }));
        // 29 March 2024 is Good Friday
        Assert.That(fixture.Dates.WeekEnd(Spy).GetDates(new DateTime(2024, 3, 25), new DateTime(2024, 3, 31)), Is.EqualTo(new[] { new DateTime(2024, 3, 28) }));
    }

    [Test]
    public void Every_weekday_and_On_dates()
    {
        using var fixture = new ScheduleFixture();
        Assert.That(fixture.Dates.Every(DayOfWeek.Tuesday, DayOfWeek.Friday).GetDates(From, To),
            Is.EqualTo(Days.Where(x => x.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Friday)));
        Assert.That(fixture.Dates.Every(DayOfWeek.Sunday).Name, Is.EqualTo("Sunday"));
        var dates = fixture.Dates.On(new DateTime(2016, 1, 1), new DateTime(2020, 2, 3, 11, 0, 0));
        Assert.That(dates.GetDates(From, To), Is.EqualTo(new[] { new DateTime(2020, 2, 3) }));
        Assert.That(fixture.Dates.On(2020, 2, 3).Name, Is.EqualTo("02/03/2020"));
    }

    [Test]
    public void Today_and_Tomorrow_are_the_algorithm_s()
    {
        // 02:00 UTC is still the evening before in New York
        using var fixture = new ScheduleFixture(new DateTime(2023, 11, 21, 2, 0, 0));
        Assert.That(fixture.Dates.Today.GetDates(From, To), Is.EqualTo(new[] { new DateTime(2023, 11, 20) }));
        Assert.That(fixture.Dates.Tomorrow.GetDates(From, To), Is.EqualTo(new[] { new DateTime(2023, 11, 21) }));
    }

    [Test]
    public void Offsets_beyond_the_period_are_refused()
    {
        using var fixture = new ScheduleFixture();
        var dates = fixture.Dates;
        Assert.That(() => dates.WeekStart(7), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => dates.WeekStart(Spy, 5), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("at most 4"));
        Assert.That(() => dates.MonthEnd(Spy, 31), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => dates.QuarterStart(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => dates.YearEnd(366), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static DateTime Key(string period, DateTime day) => period switch
    {
        "Week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        "Month" => new DateTime(day.Year, day.Month, 1),
        "Quarter" => new DateTime(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        _ => new DateTime(day.Year, 1, 1),
    };

    // Beyond the last day of a period there is the last one. Without a symbol a week ends on Friday.
    private static DateTime Pick(string period, List<DateTime> days, bool isStart, bool hasSymbol, int offset)
    {
        if (!isStart)
        {
            days.Reverse();
        }
        if (period == "Week" && !isStart && !hasSymbol)
        {
            days = days.SkipWhile(x => x.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).ToList();
        }
        return days[Math.Min(offset, days.Count - 1)];
    }
}
