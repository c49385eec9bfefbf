using System.Globalization;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Scheduling;

namespace Quant.Engine.Simulation.Scheduling;

/// <summary>Runs an algorithm's scheduled events, and those of its end of day, as simulated time passes.</summary>
/// <remarks>
/// To be given to <see cref="ScheduleManager.SetEventSchedule"/> before <c>Initialize</c>; then <see cref="Setup"/> once the algorithm's time
/// is that of the start (of the warm-up, if there is one).
/// </remarks>
internal sealed class ScheduleRunner : IEventSchedule
{
    private readonly Dictionary<ScheduledEvent, long> _added = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Symbol, ScheduledEvent> _endOfDay = [];
    private readonly EventQueue _queue = new();
    private QCAlgorithm? _algorithm;
    private EndOfDayEvents? _endOfDayEvents;
    private long _lastId;
    private long _nextTicks = long.MaxValue; // long.MinValue when events were added or removed since the queue was filled

    /// <summary>Stops firing events when it is requested: there may be very many between two steps.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told of an exception in <c>OnEndOfDay</c>: unlike one in another event it does not end the run. By default it goes to the algorithm's error log.</summary>
    public Action<string, Exception>? EndOfDayError { get; set; }

    /// <summary>Begins: times before the algorithm's are dropped, here and in <see cref="Add"/> from now on.</summary>
    public void Setup(QCAlgorithm algorithm)
    {
        _algorithm = algorithm;
        _endOfDayEvents = new EndOfDayEvents(algorithm, ReportEndOfDayError);
        foreach (var scheduled in InOrderAdded())
        {
            scheduled.SkipEventsUntil(algorithm.UtcTime);
        }

        _nextTicks = long.MinValue;
    }

    /// <inheritdoc/>
    public void Add(ScheduledEvent scheduledEvent)
    {
        if (_algorithm is not null)
        {
            scheduledEvent.SkipEventsUntil(_algorithm.UtcTime);
        }

        _added[scheduledEvent] = ++_lastId;
        _nextTicks = long.MinValue;
    }

    /// <inheritdoc/>
    public void Remove(ScheduledEvent scheduledEvent)
    {
        _added.Remove(scheduledEvent);
        _nextTicks = long.MinValue;
    }

    /// <summary>Adds and removes end-of-day events; to be called with the algorithm's time set and before its own <c>OnSecuritiesChanged</c>.</summary>
    public void OnSecuritiesChanged(SecurityChanges changes)
    {
        if (changes == SecurityChanges.None || _endOfDayEvents is not { HasHandler: true })
        {
            return;
        }

        var visible = new SecurityChanges(changes) { FilterInternalSecurities = true };
        foreach (var security in visible.AddedSecurities)
        {
            Add(_endOfDay[security.Symbol] = _endOfDayEvents.ForSecurity(security));
        }

        foreach (var security in visible.RemovedSecurities)
        {
            if (_endOfDay.Remove(security.Symbol, out var scheduled))
            {
                Remove(scheduled);
            }
        }
    }

    /// <summary>Fires the events due up to <paramref name="utc"/>, inclusive. One comparison when there is none.</summary>
    public void SetTime(DateTime utc)
    {
        if (utc.Ticks >= _nextTicks)
        {
            FireUntil(utc.Ticks, setTime: false);
        }
    }

    /// <summary>Fires the events due before <paramref name="utc"/>, each with the algorithm's time set to its own. One comparison when there is none.</summary>
    public void ScanPastEvents(DateTime utc)
    {
        if (utc.Ticks > _nextTicks)
        {
            FireUntil(utc.Ticks - 1, setTime: true);
        }
    }

    private void FireUntil(long last, bool setTime)
    {
        if (_nextTicks == long.MinValue)
        {
            _queue.Fill(InOrderAdded());
            _nextTicks = _queue.NextTicks;
        }

        // Events added or removed by those fired here count from the next call on.
        while (_queue.NextTicks <= last && !Cancellation.IsCancellationRequested)
        {
            var scheduled = _queue.Next;
            var time = setTime ? scheduled.NextEventUtcTime : new DateTime(last, DateTimeKind.Utc);
            if (setTime)
            {
                _algorithm!.SetDateTime(time);
            }

            try
            {
                scheduled.Scan(time);
            }
            catch (Exception error)
            {
                EndRun(scheduled.Name, time, error);
                return;
            }

            _queue.RequeueFirst();
        }

        if (_nextTicks != long.MinValue)
        {
            _nextTicks = _queue.NextTicks;
        }
    }

    private List<ScheduledEvent> InOrderAdded()
    {
        var events = new List<ScheduledEvent>(_added.Count);
        foreach (var (scheduled, _) in _added)
        {
            events.Add(scheduled);
        }
        events.Sort((x, y) => _added[x].CompareTo(_added[y]));
        return events;
    }

    private void EndRun(string name, DateTime utc, Exception error)
    {
        var at = utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        RuntimeErrors.Set(_algorithm!, new ScheduledEventException(name, error.Message, error), $"Scheduled event '{name}' at {at} UTC");
    }

    private void ReportEndOfDayError(string name, Exception error)
    {
        if (EndOfDayError is { } report)
        {
            report(name, error);
        }
        else
        {
            _algorithm!.Error($"Runtime error in {name} event: {error.Message}");
        }
    }
}
