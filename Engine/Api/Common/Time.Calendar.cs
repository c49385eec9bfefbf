using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect;

public static partial class Time
{
    /// <summary>Dates on which the market of any of the securities is open.</summary>
    /// <param name="securities">Securities.</param>
    /// <param name="from">First date.</param>
    /// <param name="thru">Last date, inclusive.</param>
    public static IEnumerable<DateTime> EachTradeableDay(ICollection<Security> securities, DateTime from, DateTime thru) =>
        EachDay(from, thru).Where(day => TradableDate(securities, day));

    /// <summary>Dates on which the market of a security is open.</summary>
    /// <param name="security">Security.</param>
    /// <param name="from">First date.</param>
    /// <param name="thru">Last date, inclusive.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static IEnumerable<DateTime> EachTradeableDay(Security security, DateTime from, DateTime thru, bool extendedMarketHours = false) =>
        EachTradeableDay(security.Exchange.Hours, from, thru, extendedMarketHours);

    /// <summary>Dates on which a market is open.</summary>
    /// <param name="exchange">Calendar of the market.</param>
    /// <param name="from">First date.</param>
    /// <param name="thru">Last date, inclusive.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static IEnumerable<DateTime> EachTradeableDay(SecurityExchangeHours exchange, DateTime from, DateTime thru, bool extendedMarketHours = false) =>
        EachDay(from, thru).Where(day => exchange.IsDateOpen(day, extendedMarketHours));

    /// <summary>Dates of another time zone in which a market is open at some time.</summary>
    /// <param name="exchange">Calendar of the market.</param>
    /// <param name="from">Start, in the exchange's time zone.</param>
    /// <param name="thru">End, in the exchange's time zone; its date is included.</param>
    /// <param name="timeZone">Time zone of the dates.</param>
    /// <param name="includeExtendedMarketHours">Whether times before the open and after the close count.</param>
    public static IEnumerable<DateTime> EachTradeableDayInTimeZone(
        SecurityExchangeHours exchange, DateTime from, DateTime thru, DateTimeZone timeZone, bool includeExtendedMarketHours = true)
    {
        var end = thru.Date.AddDays(1);
        for (var current = from; current < end;)
        {
            var date = current.ConvertTo(exchange.TimeZone, timeZone).Date;
            var next = Min(date.AddDays(1).ConvertTo(timeZone, exchange.TimeZone), end);
            if (exchange.IsOpen(current, next, includeExtendedMarketHours))
            {
                yield return date;
            }
            current = next;
        }
    }

    /// <summary>Whether the market of any of the securities is open on a date.</summary>
    public static bool TradableDate(IEnumerable<Security> securities, DateTime day)
    {
        foreach (var security in securities)
        {
            if (security.Exchange.DateIsOpen(day.Date))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Number of dates on which the market of any of the securities is open.</summary>
    /// <param name="securities">Securities.</param>
    /// <param name="start">First date.</param>
    /// <param name="finish">Last date, inclusive.</param>
    public static int TradeableDates(ICollection<Security> securities, DateTime start, DateTime finish) => EachTradeableDay(securities, start, finish).Count();

    /// <summary>Time from which a number of bars, counted in open market time, fits before an end.</summary>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="end">End, in the exchange's time zone.</param>
    /// <param name="barSize">Length of a bar.</param>
    /// <param name="barCount">Number of bars.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    /// <param name="dataTimeZone">Time zone whose clock the bars begin with.</param>
    /// <param name="dailyPreciseEndTime">Whether a daily bar ends with the market: then today counts once the market has closed.</param>
    public static DateTime GetStartTimeForTradeBars(
        SecurityExchangeHours exchangeHours, DateTime end, TimeSpan barSize, int barCount, bool extendedMarketHours, DateTimeZone dataTimeZone, bool dailyPreciseEndTime = false)
    {
        CheckBarSize(barSize);
        var todayIsOver = dailyPreciseEndTime && barSize == OneDay && exchangeHours.IsDateOpen(end)
            && exchangeHours.GetNextMarketClose(end.Date, extendedMarketHours) <= end;
        var current = todayIsOver ? end : end.RoundDownInTimeZone(barSize, exchangeHours.TimeZone, dataTimeZone);
        for (var bars = 0; bars < barCount;)
        {
            var previous = current;
            current -= barSize;
            if (exchangeHours.IsOpen(current, previous, extendedMarketHours))
            {
                bars++;
            }
        }
        return current;
    }

    /// <summary>Time at which a number of bars, counted in open market time, is over.</summary>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="start">Start, in the exchange's time zone.</param>
    /// <param name="barSize">Length of a bar; days are counted as open dates.</param>
    /// <param name="barCount">Number of bars.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count, for bars of less than a day.</param>
    public static DateTime GetEndTimeForTradeBars(SecurityExchangeHours exchangeHours, DateTime start, TimeSpan barSize, int barCount, bool extendedMarketHours)
    {
        CheckBarSize(barSize);
        var current = start;
        for (var bars = 0; bars < barCount;)
        {
            var previous = current;
            current += barSize;
            if (barSize == OneDay ? exchangeHours.IsDateOpen(current) : exchangeHours.IsOpen(previous, current, extendedMarketHours))
            {
                bars++;
            }
        }
        return current;
    }

    /// <summary>Number of bars between two times in which the market is open in regular hours.</summary>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="start">Start, in the exchange's time zone.</param>
    /// <param name="end">End, in the exchange's time zone.</param>
    /// <param name="barSize">Length of a bar; days are counted as open dates.</param>
    public static int GetNumberOfTradeBarsInInterval(SecurityExchangeHours exchangeHours, DateTime start, DateTime end, TimeSpan barSize)
    {
        CheckBarSize(barSize);
        var count = 0;
        for (var current = start; current < end; current += barSize)
        {
            if (barSize == OneDay ? exchangeHours.IsDateOpen(current) : exchangeHours.IsOpen(current, current + barSize, false))
            {
                count++;
            }
        }
        return count;
    }

    private static void CheckBarSize(TimeSpan barSize)
    {
        if (barSize <= TimeSpan.Zero)
        {
            throw new ArgumentException($"A bar of length {barSize} is not possible; it has to be longer than zero.", nameof(barSize));
        }
    }
}
