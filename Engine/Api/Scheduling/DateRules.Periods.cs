using System.Globalization;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

public sealed partial class DateRules
{
    /// <summary>The first day of each year, or some days after it.</summary>
    /// <param name="daysOffset">Number of days after it, 0 to 365</param>
    /// <returns>The rule</returns>
    public IDateRule YearStart(int daysOffset = 0)
    {
        RequireOffset(nameof(YearStart), daysOffset, 365);
        return new FuncDateRule(
            RuleName(null, nameof(YearStart), daysOffset),
            (start, end) => Years(AlwaysOpen, start, end, new Pick(daysOffset, true, false)));
    }

    /// <summary>The first trading day of each year, or some trading days after it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it, 0 to 365; at most to the other end of the year</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule YearStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        YearStart(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The first trading day of each year, or some trading days after it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it, 0 to 365; at most to the other end of the year</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule YearStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        RequireOffset(nameof(YearStart), daysOffset, 365);
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule(
            RuleName(symbol, nameof(YearStart), daysOffset),
            (start, end) => Years(hours, start, end, new Pick(daysOffset, true, extendedMarketHours)));
    }

    /// <summary>The last day of each year, or some days before it.</summary>
    /// <param name="daysOffset">Number of days before it, 0 to 365</param>
    /// <returns>The rule</returns>
    public IDateRule YearEnd(int daysOffset = 0)
    {
        RequireOffset(nameof(YearEnd), daysOffset, 365);
        return new FuncDateRule(
            RuleName(null, nameof(YearEnd), -daysOffset),
            (start, end) => Years(AlwaysOpen, start, end, new Pick(daysOffset, false, false)));
    }

    /// <summary>The last trading day of each year, or some trading days before it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it, 0 to 365; at most to the other end of the year</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule YearEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        YearEnd(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The last trading day of each year, or some trading days before it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it, 0 to 365; at most to the other end of the year</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule YearEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        RequireOffset(nameof(YearEnd), daysOffset, 365);
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule(
            RuleName(symbol, nameof(YearEnd), -daysOffset),
            (start, end) => Years(hours, start, end, new Pick(daysOffset, false, extendedMarketHours)));
    }

    /// <summary>The first day of each quarter, or some days after it.</summary>
    /// <param name="daysOffset">Number of days after it, 0 to 92</param>
    /// <returns>The rule</returns>
    public IDateRule QuarterStart(int daysOffset = 0)
    {
        RequireOffset(nameof(QuarterStart), daysOffset, 92);
        return new FuncDateRule(
            RuleName(null, nameof(QuarterStart), daysOffset),
            (start, end) => Quarters(AlwaysOpen, start, end, new Pick(daysOffset, true, false)));
    }

    /// <summary>The first trading day of each quarter, or some trading days after it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it, 0 to 92; at most to the other end of the quarter</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule QuarterStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        QuarterStart(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The first trading day of each quarter, or some trading days after it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it, 0 to 92; at most to the other end of the quarter</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule QuarterStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        RequireOffset(nameof(QuarterStart), daysOffset, 92);
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule(
            RuleName(symbol, nameof(QuarterStart), daysOffset),
            (start, end) => Quarters(hours, start, end, new Pick(daysOffset, true, extendedMarketHours)));
    }

    /// <summary>The last day of each quarter, or some days before it.</summary>
    /// <param name="daysOffset">Number of days before it, 0 to 92</param>
    /// <returns>The rule</returns>
    public IDateRule QuarterEnd(int daysOffset = 0)
    {
        RequireOffset(nameof(QuarterEnd), daysOffset, 92);
        return new FuncDateRule(
            RuleName(null, nameof(QuarterEnd), -daysOffset),
            (start, end) => Quarters(AlwaysOpen, start, end, new Pick(daysOffset, false, false)));
    }

    /// <summary>The last trading day of each quarter, or some trading days before it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it, 0 to 92; at most to the other end of the quarter</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule QuarterEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        QuarterEnd(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The last trading day of each quarter, or some trading days before it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it, 0 to 92; at most to the other end of the quarter</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule QuarterEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        RequireOffset(nameof(QuarterEnd), daysOffset, 92);
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule(
            RuleName(symbol, nameof(QuarterEnd), -daysOffset),
            (start, end) => Quarters(hours, start, end, new Pick(daysOffset, false, extendedMarketHours)));
    }

    /// <summary>The first day of each month, or some days after it.</summary>
    /// <param name="daysOffset">Number of days after it; at most to the other end of the month</param>
    /// <returns>The rule</returns>
    public IDateRule MonthStart(int daysOffset = 0)
    {
        return new FuncDateRule(
            RuleName(null, nameof(MonthStart), daysOffset),
            (start, end) => Months(AlwaysOpen, start, end, new Pick(daysOffset, true, false)));
    }

    /// <summary>The first trading day of each month, or some trading days after it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it, 0 to 30; at most to the other end of the month</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule MonthStart(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        MonthStart(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The first trading day of each month, or some trading days after it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days after it, 0 to 30; at most to the other end of the month</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule MonthStart(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        RequireOffset(nameof(MonthStart), daysOffset, 30);
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule(
            RuleName(symbol, nameof(MonthStart), daysOffset),
            (start, end) => Months(hours, start, end, new Pick(daysOffset, true, extendedMarketHours)));
    }

    /// <summary>The last day of each month, or some days before it.</summary>
    /// <param name="daysOffset">Number of days before it; at most to the other end of the month</param>
    /// <returns>The rule</returns>
    public IDateRule MonthEnd(int daysOffset = 0)
    {
        return new FuncDateRule(
            RuleName(null, nameof(MonthEnd), -daysOffset),
            (start, end) => Months(AlwaysOpen, start, end, new Pick(daysOffset, false, false)));
    }

    /// <summary>The last trading day of each month, or some trading days before it.</summary>
    /// <param name="symbol">Ticker of the symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it, 0 to 30; at most to the other end of the month</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule MonthEnd(string symbol, int daysOffset = 0, bool extendedMarketHours = true) =>
        MonthEnd(GetSymbol(symbol), daysOffset, extendedMarketHours);

    /// <summary>The last trading day of each month, or some trading days before it.</summary>
    /// <param name="symbol">The symbol that trades</param>
    /// <param name="daysOffset">Number of trading days before it, 0 to 30; at most to the other end of the month</param>
    /// <param name="extendedMarketHours">Whether days with pre- or post-market only count</param>
    /// <returns>The rule</returns>
    public IDateRule MonthEnd(Symbol symbol, int daysOffset = 0, bool extendedMarketHours = true)
    {
        RequireOffset(nameof(MonthEnd), daysOffset, 30);
        var hours = GetSecurityExchangeHours(symbol);
        return new FuncDateRule(
            RuleName(symbol, nameof(MonthEnd), -daysOffset),
            (start, end) => Months(hours, start, end, new Pick(daysOffset, false, extendedMarketHours)));
    }
}
