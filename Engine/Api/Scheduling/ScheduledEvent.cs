namespace QuantConnect.Scheduling;

/// <summary>Calls code at certain times.</summary>
public sealed class ScheduledEvent : IDisposable
{
    /// <summary>How long before a market's close its end-of-day event happens.</summary>
    public static readonly TimeSpan SecurityEndOfDayDelta = TimeSpan.FromMinutes(10);

    /// <summary>How long before midnight the algorithm's end-of-day event happens.</summary>
    public static readonly TimeSpan AlgorithmEndOfDayDelta = TimeSpan.FromMinutes(2);

    private readonly IEnumerator<DateTime> _times;
    private readonly Action<string, DateTime>? _callback;
    private DateTime _next;
    private bool _stale = true; // the first time is asked for late, when the algorithm's time is known
    private bool _ended;

    /// <summary>Creates an event that happens once.</summary>
    /// <param name="name">Its name</param>
    /// <param name="eventUtcTime">When it happens, UTC</param>
    /// <param name="callback">Called then with name and time</param>
    public ScheduledEvent(string name, DateTime eventUtcTime, Action<string, DateTime>? callback = null)
        : this(name, new List<DateTime> { eventUtcTime }, callback)
    {
    }

    /// <summary>Creates an event.</summary>
    /// <param name="name">Its name</param>
    /// <param name="orderedEventUtcTimes">When it happens, UTC, ascending; asked for one at a time</param>
    /// <param name="callback">Called each time with name and time</param>
    public ScheduledEvent(string name, IEnumerable<DateTime> orderedEventUtcTimes, Action<string, DateTime>? callback = null)
        : this(name, orderedEventUtcTimes.GetEnumerator(), callback)
    {
    }

    /// <summary>Creates an event.</summary>
    /// <param name="name">Its name</param>
    /// <param name="orderedEventUtcTimes">When it happens, UTC, ascending; asked for one at a time</param>
    /// <param name="callback">Called each time with name and time</param>
    public ScheduledEvent(string name, IEnumerator<DateTime> orderedEventUtcTimes, Action<string, DateTime>? callback = null)
    {
        Name = name;
        Enabled = true;
        _times = orderedEventUtcTimes;
        _callback = callback;
    }

    /// <summary>Raised each time, with name and time, after the callback.</summary>
    public event Action<string, DateTime>? EventFired;

    /// <summary>Whether anything is called; times pass meanwhile.</summary>
    public bool Enabled { get; set; }

    /// <summary>The next time, UTC; <see cref="DateTime.MaxValue"/> if there is none.</summary>
    public DateTime NextEventUtcTime
    {
        get
        {
            if (_stale)
            {
                Advance();
            }

            return _next;
        }
    }

    /// <summary>Name of the event.</summary>
    public string Name { get; }

    /// <summary>Whether <paramref name="obj"/> is this very event.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>A hash of the name.</summary>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Lets go of the times.</summary>
    void IDisposable.Dispose() => _times.Dispose();

    /// <summary>Calls for each time up to <paramref name="utcTime"/>, inclusive.</summary>
    internal void Scan(DateTime utcTime)
    {
        while (NextEventUtcTime <= utcTime && !_ended)
        {
            Fire(_next);
            _stale = true;
        }
    }

    /// <summary>Passes over the times before <paramref name="utcTime"/>.</summary>
    internal void SkipEventsUntil(DateTime utcTime)
    {
        while (NextEventUtcTime < utcTime)
        {
            Advance();
        }
    }

    private void Fire(DateTime time)
    {
        if (Enabled)
        {
            _callback?.Invoke(Name, time);
            EventFired?.Invoke(Name, time);
        }
    }

    private void Advance()
    {
        _stale = false;
        _ended = _ended || !_times.MoveNext();
        _next = _ended ? DateTime.MaxValue : _times.Current;
    }
}
