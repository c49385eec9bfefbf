using System.Globalization;
using NodaTime;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>The date rules of an algorithm. Dates are those of the algorithm's time zone, with a symbol those of its exchange.</summary>
public sealed partial class DateRules : BaseScheduleRules
{
    /// <inheritdoc/>
    public DateRules(IAlgorithm? algorithm, SecurityManager securities, DateTimeZone timeZone, MarketHoursDatabase marketHoursDatabase)
        : base(algorithm, securities, timeZone, marketHoursDatabase)
    {
    }

    /// <summary>The algorithm's date when the rule is first asked, which is when the event is scheduled or the run starts.</summary>
    public IDateRule Today => new FuncDateRule("TodayOnly", (_, _) => [AlgorithmDate()]);

    /// <summary>The day after <see cref="Today"/>.</summary>
    public IDateRule Tomorrow => new FuncDateRule("TomorrowOnly", (_, _) => [AlgorithmDate().AddDays(1)]);

    /// <summary>Sets the algorithm's time zone.</summary>
    /// <param name="timeZone">The zone</param>
    public void SetDefaultTimeZone(DateTimeZone timeZone) => TimeZone = timeZone;

    /// <summary>One date.</summary>
    /// <param name="year">Year</param>
    /// <param name="month">Month, from 1</param>
    /// <param name="day">Day, from 1</param>
    /// <returns>The rule</returns>
    public IDateRule On(int year, int month, int day) => On(new DateTime(year, month, day));

    /// <summary>Given dates.</summary>
    /// <param name="dates">The dates, ascending; times of day are dropped</param>
    /// <returns>The rule</returns>
    public IDateRule On(params DateTime[] dates)
    {
        var days = Array.ConvertAll(dates, date => date.Date);
        var name = string.Join(",", days.Select(day => day.ToString("d", CultureInfo.InvariantCulture)));
        return new FuncDateRule(name, (start, end) => days.Where(day => day >= start && day <= end));
    }

    /// <summary>Each of a day of the week, holidays included.</summary>
    /// <param name="day">The day</param>
    /// <returns>The rule</returns>
    public IDateRule Every(DayOfWeek day) => Every([day]);

    /// <summary>Each of some days of the week, holidays included.</summary>
    /// <param name="days">The days</param>
    /// <returns>The rule</returns>
    public IDateRule Every(params DayOfWeek[] days)
    {
        var wanted = days.ToHashSet();
        return new FuncDateRule(string.Join(",", days), (start, end) => Time.EachDay(start, end).Where(date => wanted.Contains(date.DayOfWeek)));
    }

    /// <summary>Each day, weekends and holidays included.</summary>
    /// <returns>The rule</returns>
    public IDateRule EveryDay() => new FuncDateRule("EveryDay", Time.EachDay);

    /// <summary>Each trading day of a symbol.</summary>
    /// <param name="symbol">Its ticker</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule EveryDay(string symbol, bool extendedMarketHours = false) => EveryDay(GetSymbol(symbol), extendedMarketHours);

    /// <summary>Each trading day of a symbol.</summary>
    /// <param name="symbol">The symbol</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule EveryDay(Symbol symbol, bool extendedMarketHours = false)
    {
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule($"{symbol.Value}: EveryDay", (start, end) => Time.EachTradeableDay(hours, start, end, extendedMarketHours));
    }

    private DateTime AlgorithmDate() => Securities.UtcTime.ConvertFromUtc(TimeZone).Date;
}
