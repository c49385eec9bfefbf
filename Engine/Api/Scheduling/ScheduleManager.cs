using NodaTime;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>Where an algorithm schedules code.</summary>
public sealed class ScheduleManager : IEventSchedule
{
    private readonly SecurityManager _securities;
    private readonly List<ScheduledEvent> _waiting = [];
    private IEventSchedule? _schedule;

    /// <summary>Creates a manager that keeps events until there is a schedule to run them.</summary>
    /// <param name="algorithm">The algorithm</param>
    /// <param name="securities">Its securities</param>
    /// <param name="timeZone">Its time zone</param>
    /// <param name="marketHoursDatabase">Hours of markets it has no security of</param>
    public ScheduleManager(IAlgorithm? algorithm, SecurityManager securities, DateTimeZone timeZone, MarketHoursDatabase marketHoursDatabase)
    {
        _securities = securities;
        DateRules = new DateRules(algorithm, securities, timeZone, marketHoursDatabase);
        TimeRules = new TimeRules(algorithm, securities, timeZone, marketHoursDatabase);
    }

    /// <summary>Makes date rules.</summary>
    public DateRules DateRules { get; }

    /// <summary>Makes time rules.</summary>
    public TimeRules TimeRules { get; }

    /// <summary>Sets what runs the events, and hands over those added so far.</summary>
    /// <param name="eventSchedule">The schedule</param>
    public void SetEventSchedule(IEventSchedule eventSchedule)
    {
        ArgumentNullException.ThrowIfNull(eventSchedule);
        _schedule = eventSchedule;
        _waiting.ForEach(eventSchedule.Add);
        _waiting.Clear();
    }

    /// <inheritdoc/>
    public void Add(ScheduledEvent scheduledEvent)
    {
        if (_schedule is null)
        {
            _waiting.Add(scheduledEvent);
        }
        else
        {
            _schedule.Add(scheduledEvent);
        }
    }

    /// <inheritdoc/>
    public void Remove(ScheduledEvent scheduledEvent)
    {
        if (_schedule is null)
        {
            _waiting.RemoveAll(waiting => waiting == scheduledEvent);
        }
        else
        {
            _schedule.Remove(scheduledEvent);
        }
    }

    /// <summary>Schedules code.</summary>
    /// <param name="dateRule">On which dates</param>
    /// <param name="timeRule">At which times</param>
    /// <param name="callback">The code</param>
    /// <returns>The event, named after the rules</returns>
    public ScheduledEvent On(IDateRule dateRule, ITimeRule timeRule, Action callback) => On(NameOf(dateRule, timeRule), dateRule, timeRule, callback);

    /// <summary>Schedules code.</summary>
    /// <param name="dateRule">On which dates</param>
    /// <param name="timeRule">At which times</param>
    /// <param name="callback">The code; gets the event's name and UTC time</param>
    /// <returns>The event, named after the rules</returns>
    public ScheduledEvent On(IDateRule dateRule, ITimeRule timeRule, Action<string, DateTime> callback) =>
        On(NameOf(dateRule, timeRule), dateRule, timeRule, callback);

    /// <summary>Schedules code.</summary>
    /// <param name="name">Name of the event</param>
    /// <param name="dateRule">On which dates</param>
    /// <param name="timeRule">At which times</param>
    /// <param name="callback">The code</param>
    /// <returns>The event</returns>
    public ScheduledEvent On(string name, IDateRule dateRule, ITimeRule timeRule, Action callback) => On(name, dateRule, timeRule, (_, _) => callback());

    /// <summary>Schedules code.</summary>
    /// <param name="name">Name of the event</param>
    /// <param name="dateRule">On which dates</param>
    /// <param name="timeRule">At which times</param>
    /// <param name="callback">The code; gets the event's name and UTC time</param>
    /// <returns>The event</returns>
    public ScheduledEvent On(string name, IDateRule dateRule, ITimeRule timeRule, Action<string, DateTime> callback)
    {
        var scheduled = new ScheduledEvent(name, timeRule.CreateUtcEventTimes(DatesFromNow(dateRule, _securities)), callback);
        Add(scheduled);
        return scheduled;
    }

    /// <summary>Begins the definition of an event named after its rules.</summary>
    /// <returns>The next step</returns>
    public IFluentSchedulingDateSpecifier Event() => new FluentScheduledEventBuilder(this, _securities);

    /// <summary>Begins the definition of an event.</summary>
    /// <param name="name">Name of the event</param>
    /// <returns>The next step</returns>
    public IFluentSchedulingDateSpecifier Event(string name) => new FluentScheduledEventBuilder(this, _securities, name);

    /// <summary>Runs training code as an event of this moment: after the current step, before time goes on.</summary>
    /// <param name="trainingCode">The code</param>
    /// <returns>The event</returns>
    public ScheduledEvent TrainingNow(Action trainingCode) =>
        On($"Training: Now: {_securities.UtcTime:O}", DateRules.Today, TimeRules.Now, trainingCode);

    /// <summary>Schedules training code, which is run like any other.</summary>
    /// <param name="dateRule">On which dates</param>
    /// <param name="timeRule">At which times</param>
    /// <param name="trainingCode">The code</param>
    /// <returns>The event</returns>
    public ScheduledEvent Training(IDateRule dateRule, ITimeRule timeRule, Action trainingCode) => On(dateRule, timeRule, trainingCode);

    /// <summary>Schedules training code, which is run like any other.</summary>
    /// <param name="dateRule">On which dates</param>
    /// <param name="timeRule">At which times</param>
    /// <param name="trainingCode">The code; gets the UTC time</param>
    /// <returns>The event</returns>
    public ScheduledEvent Training(IDateRule dateRule, ITimeRule timeRule, Action<DateTime> trainingCode) =>
        On(dateRule, timeRule, (_, time) => trainingCode(time));

    /// <summary>
    /// A rule's dates from the day before the algorithm's on, so that no time zone misses any; times that have passed are dropped later. The
    /// algorithm's date is taken when the first is asked for: a warm-up moves it after the event was defined.
    /// </summary>
    internal static IEnumerable<DateTime> DatesFromNow(IDateRule dateRule, SecurityManager securities)
    {
        var start = DateTime.SpecifyKind(securities.UtcTime.Date.AddDays(-1), DateTimeKind.Unspecified);
        foreach (var date in dateRule.GetDates(start, Time.EndOfTime))
        {
            yield return date;
        }
    }

    private static string NameOf(IDateRule dateRule, ITimeRule timeRule) => $"{dateRule.Name}: {timeRule.Name}";
}
