using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

public sealed partial class DateRules
{
    /// <summary>Monday of each week, or some days after it.</summary>
    /// <param name="daysOffset">Number of days after it, 0 to 6</param>
    /// <returns>The rule</returns>
    public IDateRule WeekStart(int daysOffset = 0)
    {
        RequireOffset(nameof(WeekStart), daysOffset, 6);
        return new FuncDateRule(
            RuleName(null, nameof(WeekStart), daysOffset),
            (start, end) => Weeks(AlwaysOpen, DayOfWeek.Monday, 6, start, end, new Pick(daysOffset, true, false)));
    }

    /// <summary>The first trading day of each week, or some trading days after it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it; less than the market has in a week</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule WeekStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        WeekStart(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The first trading day of each week, or some trading days after it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it; less than the market has in a week</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule WeekStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        var hours = GetSecurityExchangeHours(symbol);
        var days = OpenWeekdays(hours, nameof(WeekStart), symbol, daysOffset);
        return new FuncDateRule(
            RuleName(symbol, nameof(WeekStart), daysOffset),
            (start, end) => Weeks(hours, days[0], days[^1] - days[0], start, end, new Pick(daysOffset, true, extendedMarketHours)));
    }

    /// <summary>Friday of each week, or some days before it.</summary>
    /// <param name="daysOffset">Number of days before it, 0 to 6</param>
    /// <returns>The rule</returns>
    public IDateRule WeekEnd(int daysOffset = 0)
    {
        RequireOffset(nameof(WeekEnd), daysOffset, 6);
        return new FuncDateRule(
            RuleName(null, nameof(WeekEnd), -daysOffset),
            (start, end) => Weeks(AlwaysOpen, DayOfWeek.Friday, -6, start, end, new Pick(daysOffset, false, false)));
    }

    /// <summary>The last trading day of each week, or some trading days before it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it; less than the market has in a week</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule WeekEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        WeekEnd(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The last trading day of each week, or some trading days before it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it; less than the market has in a week</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule WeekEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        var hours = GetSecurityExchangeHours(symbol);
        var days = OpenWeekdays(hours, nameof(WeekEnd), symbol, daysOffset);
        return new FuncDateRule(
            RuleName(symbol, nameof(WeekEnd), -daysOffset),
            (start, end) => Weeks(hours, days[^1], days[0] - days[^1], start, end, new Pick(daysOffset, false, extendedMarketHours)));
    }

    private static DayOfWeek[] OpenWeekdays(SecurityExchangeHours hours, string rule, Symbol symbol, int daysOffset)
    {
        var days = hours.MarketHours.Values.Where(day => !day.IsClosedAllDay).Select(day => day.DayOfWeek).Order().ToArray();
        if (daysOffset >= days.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(daysOffset), daysOffset, $"{rule}: {symbol} trades on {string.Join(", ", days)}, so the offset is at most {days.Length - 1}.");
        }

        return days;
    }

    // Weeks run from Monday to Sunday here, whatever the base day; the boundary is so many days from it.
    private static IEnumerable<DateTime> Weeks(SecurityExchangeHours hours, DayOfWeek baseDay, int boundary, DateTime start, DateTime end, Pick pick)
    {
        var last = Monday(end).AddDays(6).Date;
        for (var day = Monday(start).Date.AddDays(((int)baseDay + 6) % 7); day <= last; day = day.AddDays(7))
        {
            var date = pick.From(hours, day, day.AddDays(boundary));
            if (date >= start && date <= end)
            {
                yield return date;
            }
        }
    }

    private static DateTime Monday(DateTime time) => time.AddDays(-(((int)time.DayOfWeek + 6) % 7));
}
