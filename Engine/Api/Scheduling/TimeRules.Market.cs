using QuantConnect.Securities;
using static System.FormattableString;

namespace QuantConnect.Scheduling;

public sealed partial class TimeRules
{
    /// <summary>Minutes before the earliest open of the algorithm's markets on the date, those that never close left out, US stocks always included.</summary>
    /// <param name="minutesBeforeOpen">Minutes before it</param>
    /// <param name="extendedMarketOpen">Whether the pre-market's open is meant</param>
    /// <returns>The rule; no event on dates when all of them are shut</returns>
    public ITimeRule BeforeMarketOpen(double minutesBeforeOpen = 0, bool extendedMarketOpen = false) =>
        AfterMarketOpen(-minutesBeforeOpen, extendedMarketOpen);

    /// <summary>Minutes before the open of a symbol's market.</summary>
    /// <param name="symbol">Its ticker</param>
    /// <param name="minutesBeforeOpen">Minutes before it</param>
    /// <param name="extendedMarketOpen">Whether the pre-market's open is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule BeforeMarketOpen(string symbol, double minutesBeforeOpen = 0, bool extendedMarketOpen = false) =>
        BeforeMarketOpen(GetSymbol(symbol), minutesBeforeOpen, extendedMarketOpen);

    /// <summary>Minutes before the open of a symbol's market.</summary>
    /// <param name="symbol">The symbol</param>
    /// <param name="minutesBeforeOpen">Minutes before it</param>
    /// <param name="extendedMarketOpen">Whether the pre-market's open is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule BeforeMarketOpen(Symbol symbol, double minutesBeforeOpen = 0, bool extendedMarketOpen = false) =>
        AfterMarketOpen(symbol, -minutesBeforeOpen, extendedMarketOpen);

    /// <summary>Minutes after the earliest open of the algorithm's markets on the date, those that never close left out, US stocks always included.</summary>
    /// <param name="minutesAfterOpen">Minutes after it</param>
    /// <param name="extendedMarketOpen">Whether the pre-market's open is meant</param>
    /// <returns>The rule; no event on dates when all of them are shut</returns>
    public ITimeRule AfterMarketOpen(double minutesAfterOpen = 0, bool extendedMarketOpen = false) =>
        OpenRule(null, minutesAfterOpen, extendedMarketOpen);

    /// <summary>Minutes after the open of a symbol's market.</summary>
    /// <param name="symbol">Its ticker</param>
    /// <param name="minutesAfterOpen">Minutes after it</param>
    /// <param name="extendedMarketOpen">Whether the pre-market's open is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule AfterMarketOpen(string symbol, double minutesAfterOpen = 0, bool extendedMarketOpen = false) =>
        AfterMarketOpen(GetSymbol(symbol), minutesAfterOpen, extendedMarketOpen);

    /// <summary>Minutes after the open of a symbol's market.</summary>
    /// <param name="symbol">The symbol</param>
    /// <param name="minutesAfterOpen">Minutes after it</param>
    /// <param name="extendedMarketOpen">Whether the pre-market's open is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule AfterMarketOpen(Symbol symbol, double minutesAfterOpen = 0, bool extendedMarketOpen = false) =>
        OpenRule(symbol, minutesAfterOpen, extendedMarketOpen);

    /// <summary>Minutes after the latest close of the algorithm's markets on the date, those that never close left out, US stocks always included.</summary>
    /// <param name="minutesAfterClose">Minutes after it</param>
    /// <param name="extendedMarketClose">Whether the post-market's close is meant</param>
    /// <returns>The rule; no event on dates when all of them are shut</returns>
    public ITimeRule AfterMarketClose(double minutesAfterClose = 0, bool extendedMarketClose = false) =>
        BeforeMarketClose(-minutesAfterClose, extendedMarketClose);

    /// <summary>Minutes after the close of a symbol's market.</summary>
    /// <param name="symbol">Its ticker</param>
    /// <param name="minutesAfterClose">Minutes after it</param>
    /// <param name="extendedMarketClose">Whether the post-market's close is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule AfterMarketClose(string symbol, double minutesAfterClose = 0, bool extendedMarketClose = false) =>
        AfterMarketClose(GetSymbol(symbol), minutesAfterClose, extendedMarketClose);

    /// <summary>Minutes after the close of a symbol's market.</summary>
    /// <param name="symbol">The symbol</param>
    /// <param name="minutesAfterClose">Minutes after it</param>
    /// <param name="extendedMarketClose">Whether the post-market's close is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule AfterMarketClose(Symbol symbol, double minutesAfterClose = 0, bool extendedMarketClose = false) =>
        BeforeMarketClose(symbol, -minutesAfterClose, extendedMarketClose);

    /// <summary>Minutes before the latest close of the algorithm's markets on the date, those that never close left out, US stocks always included.</summary>
    /// <param name="minutesBeforeClose">Minutes before it</param>
    /// <param name="extendedMarketClose">Whether the post-market's close is meant</param>
    /// <returns>The rule; no event on dates when all of them are shut</returns>
    public ITimeRule BeforeMarketClose(double minutesBeforeClose = 0, bool extendedMarketClose = false) =>
        CloseRule(null, minutesBeforeClose, extendedMarketClose);

    /// <summary>Minutes before the close of a symbol's market.</summary>
    /// <param name="symbol">Its ticker</param>
    /// <param name="minutesBeforeClose">Minutes before it</param>
    /// <param name="extendedMarketClose">Whether the post-market's close is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule BeforeMarketClose(string symbol, double minutesBeforeClose = 0, bool extendedMarketClose = false) =>
        BeforeMarketClose(GetSymbol(symbol), minutesBeforeClose, extendedMarketClose);

    /// <summary>Minutes before the close of a symbol's market.</summary>
    /// <param name="symbol">The symbol</param>
    /// <param name="minutesBeforeClose">Minutes before it</param>
    /// <param name="extendedMarketClose">Whether the post-market's close is meant</param>
    /// <returns>The rule; no event on dates when the market is shut</returns>
    public ITimeRule BeforeMarketClose(Symbol symbol, double minutesBeforeClose = 0, bool extendedMarketClose = false) =>
        CloseRule(symbol, minutesBeforeClose, extendedMarketClose);

    private FuncTimeRule OpenRule(Symbol? symbol, double minutes, bool extended)
    {
        var delay = TimeSpan.FromMinutes(minutes);
        var edge = extended ? "ExtendedMarketOpen" : "MarketOpen";
        var name = Invariant($"{Prefix(symbol)}{Math.Abs(minutes):0.##} min {(minutes > 0 ? "after" : "before")} {edge}");
        if (symbol is null)
        {
            return new FuncTimeRule(name, dates => EarliestOpens(dates, delay, extended));
        }

        var hours = GetSecurityExchangeHours(symbol);
        return new FuncTimeRule(name, dates => Each(dates, date => OpenUtc(hours, date, delay, extended)));
    }

    private FuncTimeRule CloseRule(Symbol? symbol, double minutes, bool extended)
    {
        var lead = TimeSpan.FromMinutes(minutes);
        var edge = extended ? "ExtendedMarketClose" : "MarketClose";
        var name = Invariant($"{Prefix(symbol)}{Math.Abs(minutes):0.##} min {(minutes > 0 ? "before" : "after")} {edge}");
        if (symbol is null)
        {
            return new FuncTimeRule(name, dates => LatestCloses(dates, lead, extended));
        }

        var hours = GetSecurityExchangeHours(symbol);
        return new FuncTimeRule(name, dates => Each(dates, date => CloseUtc(hours, date, lead, extended)));
    }

    private static string Prefix(Symbol? symbol) => symbol is null ? string.Empty : $"{symbol}: ";

    private IEnumerable<DateTime> EarliestOpens(IEnumerable<DateTime> dates, TimeSpan delay, bool extended)
    {
        var markets = GetMarketOpenCloseExchangeHours();
        foreach (var date in dates)
        {
            if (markets.Min(hours => OpenUtc(hours, date, delay, extended)) is { } earliest)
            {
                yield return earliest;
            }
        }
    }

    private IEnumerable<DateTime> LatestCloses(IEnumerable<DateTime> dates, TimeSpan lead, bool extended)
    {
        var markets = GetMarketOpenCloseExchangeHours();
        foreach (var date in dates)
        {
            if (markets.Max(hours => CloseUtc(hours, date, lead, extended)) is { } latest)
            {
                yield return latest;
            }
        }
    }

    // A market may be open on a date only because of a session that began the day before: that has no open on this date.
    private static DateTime? OpenUtc(SecurityExchangeHours hours, DateTime date, TimeSpan delay, bool extended)
    {
        if (!hours.IsDateOpen(date, extended))
        {
            return null;
        }

        var open = hours.GetFirstDailyMarketOpen((date + Time.OneDay).AddTicks(-1), extended);
        return open.Date == date.Date ? (open + delay).ConvertToUtc(hours.TimeZone) : null;
    }

    private static DateTime? CloseUtc(SecurityExchangeHours hours, DateTime date, TimeSpan lead, bool extended) => hours.IsDateOpen(date, extended)
        ? (hours.GetLastDailyMarketClose(date, extended) - lead).ConvertToUtc(hours.TimeZone)
        : null;
}
