using QuantConnect.Securities;
using NodaTime;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>Rounds a span to a multiple of another; zero leaves it as it is.</summary>
    /// <param name="time">Span.</param>
    /// <param name="roundingInterval">Step.</param>
    /// <param name="roundingType">What happens halfway.</param>
    public static TimeSpan Round(this TimeSpan time, TimeSpan roundingInterval, MidpointRounding roundingType) => roundingInterval == TimeSpan.Zero
        ? time
        : new TimeSpan(Convert.ToInt64(Math.Round(time.Ticks / (decimal)roundingInterval.Ticks, roundingType)) * roundingInterval.Ticks);

    /// <summary>Rounds a span to a multiple of another, halfway to the even one.</summary>
    public static TimeSpan Round(this TimeSpan time, TimeSpan roundingInterval) => time.Round(roundingInterval, MidpointRounding.ToEven);

    /// <summary>Rounds a time to a multiple of a span since year 1, halfway to the even one.</summary>
    public static DateTime Round(this DateTime datetime, TimeSpan roundingInterval) => new((datetime - DateTime.MinValue).Round(roundingInterval).Ticks);

    /// <summary>Rounds a time down to a multiple of a span since year 1; zero leaves it as it is.</summary>
    public static DateTime RoundDown(this DateTime dateTime, TimeSpan interval) =>
        interval == TimeSpan.Zero ? dateTime : dateTime.AddTicks(-(dateTime.Ticks % interval.Ticks));

    /// <summary>Rounds a time up to a multiple of a span since year 1; zero leaves it as it is.</summary>
    public static DateTime RoundUp(this DateTime time, TimeSpan interval) =>
        interval == TimeSpan.Zero ? time : new DateTime((time.Ticks + interval.Ticks - 1) / interval.Ticks * interval.Ticks);

    /// <summary>Rounds a time down by the clock of another time zone.</summary>
    /// <param name="dateTime">Time, in <paramref name="sourceTimeZone"/>.</param>
    /// <param name="roundingInterval">Step.</param>
    /// <param name="sourceTimeZone">Time zone of the time and the result.</param>
    /// <param name="roundingTimeZone">Time zone of the clock.</param>
    public static DateTime RoundDownInTimeZone(this DateTime dateTime, TimeSpan roundingInterval, DateTimeZone sourceTimeZone, DateTimeZone roundingTimeZone) =>
        dateTime.ConvertTo(sourceTimeZone, roundingTimeZone).RoundDown(roundingInterval).ConvertTo(roundingTimeZone, sourceTimeZone);

    /// <summary>Rounds a time down, and further until the interval that begins there has open market time.</summary>
    /// <param name="dateTime">Time, in the exchange's time zone.</param>
    /// <param name="interval">Step.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static DateTime ExchangeRoundDown(this DateTime dateTime, TimeSpan interval, SecurityExchangeHours exchangeHours, bool extendedMarketHours)
    {
        if (interval == TimeSpan.Zero)
        {
            return dateTime;
        }
        var rounded = dateTime.RoundDown(interval);
        while (!exchangeHours.IsOpen(rounded, rounded + interval, extendedMarketHours))
        {
            rounded -= interval;
        }
        return rounded;
    }

    /// <summary>Rounds a time down by the clock of another time zone, and further until the interval that begins there has open market time.</summary>
    /// <param name="dateTime">Time, in the exchange's time zone.</param>
    /// <param name="interval">Step.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="roundingTimeZone">Time zone of the clock.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static DateTime ExchangeRoundDownInTimeZone(
        this DateTime dateTime, TimeSpan interval, SecurityExchangeHours exchangeHours, DateTimeZone roundingTimeZone, bool extendedMarketHours)
    {
        if (interval == TimeSpan.Zero)
        {
            return dateTime;
        }
        // stepping back stays in the clock's zone: stepping in the exchange's could be undone by a change to summer time, for ever
        var clock = dateTime.ConvertTo(exchangeHours.TimeZone, roundingTimeZone);
        while (true)
        {
            var rounded = clock.RoundDown(interval).ConvertTo(roundingTimeZone, exchangeHours.TimeZone);
            if (exchangeHours.IsOpen(rounded, rounded + interval, extendedMarketHours))
            {
                return rounded;
            }
            clock -= interval;
        }
    }

    /// <summary>Whether a date is neither Saturday nor Sunday.</summary>
    public static bool IsCommonBusinessDay(this DateTime date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Span of a resolution; zero for ticks.</summary>
    public static TimeSpan ToTimeSpan(this Resolution resolution) => resolution switch
    {
        Resolution.Tick => TimeSpan.Zero,
        Resolution.Second => Time.OneSecond,
        Resolution.Minute => Time.OneMinute,
        Resolution.Hour => Time.OneHour,
        Resolution.Daily => Time.OneDay,
        _ => throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "Not a resolution."),
    };

    /// <summary>Coarsest resolution whose span is not longer than a span.</summary>
    /// <param name="timeSpan">Span.</param>
    /// <param name="requireExactMatch">Whether the spans have to be equal.</param>
    /// <exception cref="InvalidOperationException">There is no exact match.</exception>
    public static Resolution ToHigherResolutionEquivalent(this TimeSpan timeSpan, bool requireExactMatch)
    {
        for (var resolution = Resolution.Daily; ; resolution--)
        {
            if (requireExactMatch ? timeSpan == resolution.ToTimeSpan() : timeSpan >= resolution.ToTimeSpan() || resolution == Resolution.Tick)
            {
                return resolution;
            }
            if (resolution == Resolution.Tick)
            {
                throw new InvalidOperationException($"There is no resolution of exactly {timeSpan}.");
            }
        }
    }

    /// <summary>Message with the algorithm's time in front.</summary>
    public static string PrefixWithAlgorithmTime(this string message, DateTime algorithmTime) => $"{algorithmTime.ToStringInvariant(DateFormat.UI)} {message}";

    /// <summary>Whether the market of a security is open at its local time.</summary>
    /// <param name="security">Security.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static bool IsMarketOpen(this Security security, bool extendedMarketHours) => security.Exchange.Hours.IsOpen(security.LocalTime, extendedMarketHours);

    /// <summary>Whether the market of a symbol is open.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="utcTime">Time, UTC.</param>
    /// <param name="extendedMarketHours">Whether times before the open and after the close count.</param>
    public static bool IsMarketOpen(this Symbol symbol, DateTime utcTime, bool extendedMarketHours)
    {
        var hours = MarketHoursDatabase.FromDataFolder().GetExchangeHours(symbol.ID.Market, symbol, symbol.SecurityType);
        return hours.IsOpen(utcTime.ConvertFromUtc(hours.TimeZone), extendedMarketHours);
    }
}
