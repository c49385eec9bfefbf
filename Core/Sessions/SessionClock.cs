namespace Quant.Core.Sessions;

/// <summary>
/// Tells which session an instant is in, and how far the next open and close are. It remembers the current day, so that a question about the day of the last question
/// costs a comparison. Not safe for use by several threads at once.
/// </summary>
public sealed class SessionClock
{
    /// <summary>How far ahead an open or a close is looked for: beyond any holiday; what always trades has neither.</summary>
    private const int HorizonDays = 21;

    private readonly ISessionCalendar _calendar;
    private TradingDay? _day;
    private SessionSpan _span;

    /// <summary>A clock for an exchange.</summary>
    public SessionClock(ISessionCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _calendar = calendar;
    }

    /// <summary>The day an instant belongs to.</summary>
    /// <param name="utc">UTC ticks.</param>
    public TradingDay DayAt(long utc)
    {
        if (_day is null || !_day.Contains(utc))
        {
            _day = _calendar.DayAt(utc);
        }
        return _day;
    }

    /// <summary>What the exchange is doing at an instant. A bar belongs to the session of its start.</summary>
    /// <param name="utc">UTC ticks.</param>
    public SessionKind KindAt(long utc)
    {
        if (_span.Contains(utc))
        {
            return _span.Kind;
        }
        if (DayAt(utc).SpanAt(utc) is not { } span)
        {
            return SessionKind.Closed;
        }
        _span = span;
        return span.Kind;
    }

    /// <summary>The next day with a regular session after a date; null if there is none within three weeks.</summary>
    public TradingDay? NextTradingDay(DateOnly date)
    {
        for (var i = 1; i <= HorizonDays; i++)
        {
            var day = _calendar.DayOn(date.AddDays(i));
            if (day.IsTrading)
            {
                return day;
            }
        }
        return null;
    }

    /// <summary>The last day with a regular session before a date; null if there is none within three weeks.</summary>
    public TradingDay? PreviousTradingDay(DateOnly date)
    {
        for (var i = 1; i <= HorizonDays; i++)
        {
            var day = _calendar.DayOn(date.AddDays(-i));
            if (day.IsTrading)
            {
                return day;
            }
        }
        return null;
    }

    /// <summary>
    /// Time until regular trading starts (again): zero at the very start; null if nothing starts within three weeks, as in a market that never rests.
    /// </summary>
    /// <param name="utc">UTC ticks.</param>
    public TimeSpan? TimeToOpen(long utc)
    {
        var day = DayAt(utc);
        // whether a session that starts with the day goes on from the day before decides if it opens
        var before = _calendar.DayOn(day.Date.AddDays(-1)).Close;
        for (var i = 0; i <= HorizonDays; i++)
        {
            foreach (var span in day.Sessions)
            {
                if (span.Kind != SessionKind.Regular)
                {
                    continue;
                }
                if (span.Start >= utc && span.Start != before)
                {
                    return TimeSpan.FromTicks(span.Start - utc);
                }
                before = span.End;
            }
            day = _calendar.DayOn(day.Date.AddDays(1));
        }
        return null;
    }

    /// <summary>
    /// Time until regular trading stops: that of the running session, else of the next one; null if nothing stops within three weeks.
    /// </summary>
    /// <param name="utc">UTC ticks.</param>
    public TimeSpan? TimeToClose(long utc)
    {
        var day = DayAt(utc);
        long? close = null;
        for (var i = 0; i <= HorizonDays; i++)
        {
            foreach (var span in day.Sessions)
            {
                if (span.Kind != SessionKind.Regular || span.End <= utc)
                {
                    continue;
                }
                if (close is { } end && span.Start != end)
                {
                    return TimeSpan.FromTicks(end - utc);
                }
                close = span.End;
            }
            day = _calendar.DayOn(day.Date.AddDays(1));
        }
        // either nothing opens any more after the close, or nothing ever closes
        return close is { } last && last < day.Start ? TimeSpan.FromTicks(last - utc) : null;
    }
}
