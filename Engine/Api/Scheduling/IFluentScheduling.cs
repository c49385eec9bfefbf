using NodaTime;

namespace QuantConnect.Scheduling;

/// <summary>First step of a fluent definition: the dates.</summary>
public interface IFluentSchedulingDateSpecifier
{
    /// <summary>Keeps only some times.</summary>
    /// <param name="predicate">True for UTC times to keep</param>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier Where(Func<DateTime, bool> predicate);

    /// <summary>On one date.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier On(int year, int month, int day);

    /// <summary>On given dates.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier On(params DateTime[] dates);

    /// <summary>On some days of the week.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier Every(params DayOfWeek[] days);

    /// <summary>On each day.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier EveryDay();

    /// <summary>On each trading day of a symbol.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier EveryDay(Symbol symbol);

    /// <summary>On the first day of each month.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier MonthStart();

    /// <summary>On the first trading day of each month.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier MonthStart(Symbol symbol);
}

/// <summary>Second step of a fluent definition: the times of day.</summary>
public interface IFluentSchedulingTimeSpecifier
{
    /// <summary>Keeps only some times.</summary>
    /// <param name="predicate">True for UTC times to keep</param>
    /// <returns>The next step</returns>
    IFluentSchedulingTimeSpecifier Where(Func<DateTime, bool> predicate);

    /// <summary>At a time of day in the algorithm's time zone.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable At(int hour, int minute, int second = 0);

    /// <summary>At a time of day in a given time zone.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable At(int hour, int minute, DateTimeZone timeZone);

    /// <summary>At a time of day in a given time zone.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable At(int hour, int minute, int second, DateTimeZone timeZone);

    /// <summary>At a time of day in a given time zone.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable At(TimeSpan timeOfDay, DateTimeZone timeZone);

    /// <summary>At a time of day in the algorithm's time zone.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable At(TimeSpan timeOfDay);

    /// <summary>Again and again from midnight on.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable Every(TimeSpan interval);

    /// <summary>Minutes after the open of a symbol's market.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable AfterMarketOpen(Symbol symbol, double minutesAfterOpen = 0, bool extendedMarketOpen = false);

    /// <summary>Minutes before the close of a symbol's market.</summary>
    /// <returns>The next step</returns>
    IFluentSchedulingRunnable BeforeMarketClose(Symbol symbol, double minuteBeforeClose = 0, bool extendedMarketClose = false);
}

/// <summary>Last step of a fluent definition: the code. More times may be added before.</summary>
public interface IFluentSchedulingRunnable : IFluentSchedulingTimeSpecifier
{
    /// <summary>Keeps only some times.</summary>
    /// <param name="predicate">True for UTC times to keep</param>
    /// <returns>This step</returns>
    new IFluentSchedulingRunnable Where(Func<DateTime, bool> predicate);

    /// <summary>Keeps only times when a security's market is open.</summary>
    /// <returns>This step</returns>
    IFluentSchedulingRunnable DuringMarketHours(Symbol symbol, bool extendedMarket = false);

    /// <summary>Schedules the event.</summary>
    /// <param name="callback">The code</param>
    /// <returns>The event</returns>
    ScheduledEvent Run(Action callback);

    /// <summary>Schedules the event.</summary>
    /// <param name="callback">The code; gets the UTC time</param>
    /// <returns>The event</returns>
    ScheduledEvent Run(Action<DateTime> callback);

    /// <summary>Schedules the event.</summary>
    /// <param name="callback">The code; gets the event's name and UTC time</param>
    /// <returns>The event</returns>
    ScheduledEvent Run(Action<string, DateTime> callback);
}
