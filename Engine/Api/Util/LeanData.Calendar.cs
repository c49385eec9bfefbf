using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Securities;

namespace QuantConnect.Util;

public static partial class LeanData
{
    /// <summary>Start of the bar that holds a time, when bars are counted from a time of day, or for a week and more from one of the first of the month.</summary>
    /// <param name="period">Length of a bar.</param>
    /// <param name="startTime">Time of day.</param>
    /// <param name="time">Time.</param>
    public static DateTime GetConsolidatorStartTime(TimeSpan period, TimeSpan startTime, DateTime time)
    {
        var anchor = (period >= TimeSpan.FromDays(7) ? new DateTime(time.Year, time.Month, 1) : time.Date) + startTime;
        // seconds as doubles, as Lean counts them
        var bars = Math.Floor((time - anchor).TotalSeconds / period.TotalSeconds);
        return anchor + TimeSpan.FromSeconds(bars * period.TotalSeconds);
    }

    /// <summary>First open and last close of a trading day.</summary>
    /// <param name="exchangeTimeZoneDate">Time within the day, in the exchange's time zone.</param>
    /// <param name="exchange">Market.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static CalendarInfo GetDailyCalendar(DateTime exchangeTimeZoneDate, SecurityExchange exchange, bool extendedMarketHours) =>
        GetDailyCalendar(exchangeTimeZoneDate, exchange.Hours, extendedMarketHours);

    /// <summary>First open and last close of a trading day.</summary>
    /// <param name="exchangeTimeZoneDate">Time within the day, in the exchange's time zone.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static CalendarInfo GetDailyCalendar(DateTime exchangeTimeZoneDate, SecurityExchangeHours exchangeHours, bool extendedMarketHours)
    {
        var open = exchangeHours.GetFirstDailyMarketOpen(exchangeTimeZoneDate, extendedMarketHours);
        return new CalendarInfo(open, exchangeHours.GetLastDailyMarketClose(open, extendedMarketHours) - open);
    }

    /// <summary>Bar that holds a time, when bars are counted from the open and the last one ends with the market.</summary>
    /// <param name="exchangeTimeZoneDate">Time, in the exchange's time zone.</param>
    /// <param name="period">Length of a bar.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static CalendarInfo GetIntradayCalendar(DateTime exchangeTimeZoneDate, TimeSpan period, SecurityExchangeHours exchangeHours, bool extendedMarketHours)
    {
        // a tick later, so that the open itself counts as after the open
        var time = exchangeHours.IsOpen(exchangeTimeZoneDate, extendedMarketHours) ? exchangeTimeZoneDate.AddTicks(1) : exchangeTimeZoneDate;
        var open = exchangeHours.GetPreviousMarketOpen(time, extendedMarketHours);
        var bars = (long)Math.Floor((exchangeTimeZoneDate - open).Ticks / (double)period.Ticks);
        var start = open.AddTicks(bars * period.Ticks);
        var end = Time.Min(start + period, exchangeHours.GetNextMarketClose(open, extendedMarketHours));
        return new CalendarInfo(start, end - start);
    }

    /// <summary>End of the daily bar that a time belongs to, in the exchange's time zone.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="exchangeTimeZoneDate">Time, in the exchange's time zone.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    public static DateTime GetNextDailyEndTime(Symbol symbol, DateTime exchangeTimeZoneDate, SecurityExchangeHours exchangeHours)
    {
        var midnight = exchangeTimeZoneDate.Date.AddDays(1);
        if (!UseStrictEndTime(true, symbol, Time.OneDay, exchangeHours))
        {
            return midnight;
        }
        var close = exchangeHours.GetLastDailyMarketClose(exchangeTimeZoneDate, false);
        // after today's close the next one may be tomorrow's
        return close > midnight && exchangeHours.IsOpen(exchangeTimeZoneDate, false) ? midnight : close;
    }

    /// <summary>Makes a daily bar begin and end with the market.</summary>
    /// <param name="baseData">Bar, changed in place.</param>
    /// <param name="exchange">Calendar of the market.</param>
    /// <returns>False if the data is of another type, or lies after the close of its day.</returns>
    public static bool SetStrictEndTimes(IBaseData? baseData, SecurityExchangeHours exchange)
    {
        if (baseData is null || !UseDailyStrictEndTimes(baseData.GetType()))
        {
            return false;
        }
        var day = GetDailyCalendar(baseData.EndTime, exchange, extendedMarketHours: false);
        if (day.End < baseData.Time)
        {
            return false;
        }
        baseData.Time = day.Start;
        baseData.EndTime = day.End;
        return true;
    }
}
