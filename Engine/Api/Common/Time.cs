namespace QuantConnect;

/// <summary>Constants and helpers of time.</summary>
public static partial class Time
{
    /// <summary>A date later than all data (2050-12-31).</summary>
    public static readonly DateTime EndOfTime = new(2050, 12, 31);

    /// <summary><see cref="EndOfTime"/> as a span from year 1.</summary>
    public static readonly TimeSpan EndOfTimeTimeSpan = new(EndOfTime.Ticks);

    /// <summary>First date of Lean's equity data (1998-01-02).</summary>
    public static readonly DateTime Start = new(1998, 1, 2);

    /// <summary>Earliest date of an identifier (1899-12-30).</summary>
    public static readonly DateTime BeginningOfTime = DateTime.FromOADate(0);

    /// <summary>A span longer than all data, 1000 years.</summary>
    public static readonly TimeSpan MaxTimeSpan = TimeSpan.FromDays(1000 * 365);

    /// <summary>365 days.</summary>
    public static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    /// <summary>A day.</summary>
    public static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>An hour.</summary>
    public static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    /// <summary>A minute.</summary>
    public static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    /// <summary>A second.</summary>
    public static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <summary>A millisecond.</summary>
    public static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);

    /// <summary>Longer of two spans.</summary>
    public static TimeSpan Max(TimeSpan one, TimeSpan two) => one > two ? one : two;

    /// <summary>Shorter of two spans.</summary>
    public static TimeSpan Min(TimeSpan one, TimeSpan two) => one < two ? one : two;

    /// <summary>Later of two times.</summary>
    public static DateTime Max(DateTime one, DateTime two) => one > two ? one : two;

    /// <summary>Earlier of two times.</summary>
    public static DateTime Min(DateTime one, DateTime two) => one < two ? one : two;

    /// <summary>Span times a number, cut to whole ticks.</summary>
    public static TimeSpan Multiply(this TimeSpan interval, double multiplier) => TimeSpan.FromTicks((long)(interval.Ticks * multiplier));

    /// <summary>Span without its sign.</summary>
    public static TimeSpan Abs(this TimeSpan timeSpan) => TimeSpan.FromTicks(Math.Abs(timeSpan.Ticks));

    /// <summary>Times from a start in equal steps.</summary>
    /// <param name="from">First time.</param>
    /// <param name="thru">Last time at most, inclusive.</param>
    /// <param name="step">Step.</param>
    public static IEnumerable<DateTime> DateTimeRange(DateTime from, DateTime thru, TimeSpan step)
    {
        for (var time = from; time <= thru; time += step)
        {
            yield return time;
        }
    }

    /// <summary>Dates from the first to the last, inclusive.</summary>
    /// <param name="from">Time within the first date.</param>
    /// <param name="thru">Time within the last date.</param>
    public static IEnumerable<DateTime> EachDay(DateTime from, DateTime thru) => DateTimeRange(from.Date, thru.Date, OneDay);

    /// <summary>How far a time lies into a period: 0 at its start, 1 at its end; a period of no length gives 1 at its start, else 0.</summary>
    /// <param name="start">Start of the period.</param>
    /// <param name="current">Time.</param>
    /// <param name="period">Length of the period.</param>
    public static double NormalizeInstantWithinRange(DateTime start, DateTime current, TimeSpan period)
    {
        if (period == TimeSpan.Zero)
        {
            return start == current ? 1 : 0;
        }
        return (current - start).TotalSeconds / period.TotalSeconds;
    }

    /// <summary>Length of a step as a fraction of a period; 0 for a period of no length.</summary>
    public static double NormalizeTimeStep(TimeSpan period, TimeSpan stepSize) => period == TimeSpan.Zero ? 0 : stepSize.TotalSeconds / period.TotalSeconds;
}
