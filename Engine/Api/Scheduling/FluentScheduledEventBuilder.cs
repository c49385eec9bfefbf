using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>Builds an event step by step: dates, times (several are combined), conditions, code.</summary>
public sealed class FluentScheduledEventBuilder : IFluentSchedulingDateSpecifier, IFluentSchedulingRunnable
{
    private readonly ScheduleManager _schedule;
    private readonly SecurityManager _securities;
    private readonly string? _name;
    private readonly List<ITimeRule> _times = [];
    private readonly List<Func<DateTime, bool>> _conditions = [];
    private IDateRule? _dates;

    /// <summary>Begins an event.</summary>
    /// <param name="schedule">Where it is added in the end</param>
    /// <param name="securities">The algorithm's securities</param>
    /// <param name="name">Its name; that of the rules if null</param>
    public FluentScheduledEventBuilder(ScheduleManager schedule, SecurityManager securities, string? name = null)
    {
        _schedule = schedule;
        _securities = securities;
        _name = name;
    }

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.Where(Func<DateTime, bool> predicate) => If(predicate);

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.On(int year, int month, int day) => Dates(_schedule.DateRules.On(year, month, day));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.On(params DateTime[] dates) => Dates(_schedule.DateRules.On(dates));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.Every(params DayOfWeek[] days) => Dates(_schedule.DateRules.Every(days));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.EveryDay() => Dates(_schedule.DateRules.EveryDay());

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.EveryDay(Symbol symbol) => Dates(_schedule.DateRules.EveryDay(symbol));

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.MonthStart() => Dates(_schedule.DateRules.MonthStart());

    IFluentSchedulingTimeSpecifier IFluentSchedulingDateSpecifier.MonthStart(Symbol symbol) => Dates(_schedule.DateRules.MonthStart(symbol));

    IFluentSchedulingTimeSpecifier IFluentSchedulingTimeSpecifier.Where(Func<DateTime, bool> predicate) => If(predicate);

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(int hour, int minute, int second) => Times(_schedule.TimeRules.At(hour, minute, second));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(int hour, int minute, DateTimeZone timeZone) =>
        Times(_schedule.TimeRules.At(hour, minute, timeZone));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(int hour, int minute, int second, DateTimeZone timeZone) =>
        Times(_schedule.TimeRules.At(hour, minute, second, timeZone));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(TimeSpan timeOfDay, DateTimeZone timeZone) =>
        Times(_schedule.TimeRules.At(timeOfDay, timeZone));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.At(TimeSpan timeOfDay) => Times(_schedule.TimeRules.At(timeOfDay));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.Every(TimeSpan interval) => Times(_schedule.TimeRules.Every(interval));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.AfterMarketOpen(Symbol symbol, double minutesAfterOpen, bool extendedMarketOpen) =>
        Times(_schedule.TimeRules.AfterMarketOpen(symbol, minutesAfterOpen, extendedMarketOpen));

    IFluentSchedulingRunnable IFluentSchedulingTimeSpecifier.BeforeMarketClose(Symbol symbol, double minuteBeforeClose, bool extendedMarketClose) =>
        Times(_schedule.TimeRules.BeforeMarketClose(symbol, minuteBeforeClose, extendedMarketClose));

    IFluentSchedulingRunnable IFluentSchedulingRunnable.Where(Func<DateTime, bool> predicate) => If(predicate);

    IFluentSchedulingRunnable IFluentSchedulingRunnable.DuringMarketHours(Symbol symbol, bool extendedMarket)
    {
        if (!_securities.TryGetValue(symbol, out var security))
        {
            throw new KeyNotFoundException($"{symbol} is not one of the algorithm's securities: add it before scheduling by its market hours.");
        }

        return If(utc =>
        {
            var local = utc.ConvertFromUtc(security.Exchange.TimeZone);
            return security.Exchange.IsOpenDuringBar(local, local, extendedMarket);
        });
    }

    ScheduledEvent IFluentSchedulingRunnable.Run(Action callback) => Run((_, _) => callback());

    ScheduledEvent IFluentSchedulingRunnable.Run(Action<DateTime> callback) => Run((_, time) => callback(time));

    ScheduledEvent IFluentSchedulingRunnable.Run(Action<string, DateTime> callback) => Run(callback);

    private ScheduledEvent Run(Action<string, DateTime> callback)
    {
        if (_dates is null || _times.Count == 0)
        {
            throw new InvalidOperationException("A scheduled event needs a date rule and a time rule before it can be run.");
        }

        var rule = _times.Count == 1 ? _times[0] : new CompositeTimeRule(_times);
        var times = rule.CreateUtcEventTimes(ScheduleManager.DatesFromNow(_dates, _securities));
        if (_conditions.Count > 0)
        {
            times = times.Where(time => _conditions.TrueForAll(condition => condition(time)));
        }

        var scheduled = new ScheduledEvent(_name ?? $"{_dates.Name}: {rule.Name}", times, callback);
        _schedule.Add(scheduled);
        return scheduled;
    }

    private FluentScheduledEventBuilder Dates(IDateRule rule)
    {
        _dates = rule;
        return this;
    }

    private FluentScheduledEventBuilder Times(ITimeRule rule)
    {
        _times.Add(rule);
        return this;
    }

    private FluentScheduledEventBuilder If(Func<DateTime, bool> condition)
    {
        _conditions.Add(condition);
        return this;
    }
}
