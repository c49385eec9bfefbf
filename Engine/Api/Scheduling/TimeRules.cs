using NodaTime;
using QuantConnect.Interfaces;
using QuantConnect.Securities;
using static System.FormattableString;

namespace QuantConnect.Scheduling;

/// <summary>
/// The time rules of an algorithm. A local time that does not exist because clocks go forward is moved to the moment they do; one that
/// exists twice happens once.
/// </summary>
public sealed partial class TimeRules : BaseScheduleRules
{
    /// <inheritdoc/>
    public TimeRules(IAlgorithm? algorithm, SecurityManager securities, DateTimeZone timeZone, MarketHoursDatabase marketHoursDatabase)
        : base(algorithm, securities, timeZone, marketHoursDatabase)
    {
    }

    /// <summary>The time it is when the rule is asked.</summary>
    public ITimeRule Now => new FuncTimeRule("Now", dates => Each(dates, _ => Securities.UtcTime));

    /// <summary>00:00 in the algorithm's time zone.</summary>
    public ITimeRule Midnight => new FuncTimeRule("Midnight", dates => Each(dates, date => date.ConvertToUtc(TimeZone)));

    /// <summary>Twelve hours after 00:00 in the algorithm's time zone, which is not 12:00 when the clocks change.</summary>
    public ITimeRule Noon => new FuncTimeRule("Noon", dates => Each(dates, date => date.ConvertToUtc(TimeZone).AddHours(12)));

    /// <summary>Sets the algorithm's time zone, for rules made from now on.</summary>
    /// <param name="timeZone">The zone</param>
    public void SetDefaultTimeZone(DateTimeZone timeZone) => TimeZone = timeZone;

    /// <summary>A time of day in the algorithm's time zone.</summary>
    /// <param name="timeOfDay">Time since midnight</param>
    /// <returns>The rule</returns>
    public ITimeRule At(TimeSpan timeOfDay) => At(timeOfDay, TimeZone);

    /// <summary>A time of day in the algorithm's time zone.</summary>
    /// <param name="hour">Hour, 0 to 23</param>
    /// <param name="minute">Minute</param>
    /// <param name="second">Second</param>
    /// <returns>The rule</returns>
    public ITimeRule At(int hour, int minute, int second = 0) => At(new TimeSpan(hour, minute, second), TimeZone);

    /// <summary>A time of day in a given time zone.</summary>
    /// <param name="hour">Hour, 0 to 23</param>
    /// <param name="minute">Minute</param>
    /// <param name="timeZone">The zone</param>
    /// <returns>The rule</returns>
    public ITimeRule At(int hour, int minute, DateTimeZone timeZone) => At(new TimeSpan(hour, minute, 0), timeZone);

    /// <summary>A time of day in a given time zone.</summary>
    /// <param name="hour">Hour, 0 to 23</param>
    /// <param name="minute">Minute</param>
    /// <param name="second">Second</param>
    /// <param name="timeZone">The zone</param>
    /// <returns>The rule</returns>
    public ITimeRule At(int hour, int minute, int second, DateTimeZone timeZone) => At(new TimeSpan(hour, minute, second), timeZone);

    /// <summary>A time of day in a given time zone.</summary>
    /// <param name="timeOfDay">Time since midnight</param>
    /// <param name="timeZone">The zone</param>
    /// <returns>The rule</returns>
    public ITimeRule At(TimeSpan timeOfDay, DateTimeZone timeZone) =>
        new FuncTimeRule(Invariant($"{timeOfDay.TotalHours:0.##}"), dates => Each(dates, date => (date + timeOfDay).ConvertToUtc(timeZone)));

    /// <summary>Again and again, counted from 00:00 of each date in the algorithm's time zone.</summary>
    /// <param name="interval">Time between two events, positive</param>
    /// <returns>The rule</returns>
    /// <exception cref="ArgumentException"><paramref name="interval"/> is not positive</exception>
    public ITimeRule Every(TimeSpan interval)
    {
        if (interval <= TimeSpan.Zero)
        {
            throw new ArgumentException($"TimeRules.Every: the interval must be positive, not {interval}.", nameof(interval));
        }

        var zone = TimeZone;
        return new FuncTimeRule(Invariant($"Every {interval.TotalMinutes:0.##} min"), dates => Repeat(dates, interval, zone));
    }

    /// <summary>The time on each date, none where it is null: <c>Select</c> over times is generic code that no image holds.</summary>
    private static IEnumerable<DateTime> Each(IEnumerable<DateTime> dates, Func<DateTime, DateTime?> timeOn)
    {
        foreach (var date in dates)
        {
            if (timeOn(date) is { } time)
            {
                yield return time;
            }
        }
    }

    private static IEnumerable<DateTime> Repeat(IEnumerable<DateTime> dates, TimeSpan interval, DateTimeZone zone)
    {
        foreach (var date in dates)
        {
            for (var time = TimeSpan.Zero; time < Time.OneDay; time += interval)
            {
                yield return (date + time).ConvertToUtc(zone);
            }
        }
    }
}
