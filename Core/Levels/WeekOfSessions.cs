using Quant.Core.Sessions;

namespace Quant.Core.Levels;

/// <summary>Joins the regular sessions of a week, Monday to Sunday by the exchange's date.</summary>
internal sealed class WeekOfSessions(SessionClock clock)
{
    private PriceRange _range;
    private long _start;

    /// <summary>The last whole week; null if it was not heard from its first session on, or nothing traded in it.</summary>
    public (PriceRange Range, long Start, long End, long ValidUntil)? Last { get; private set; }

    /// <summary>Takes the session of a day that has closed.</summary>
    /// <param name="day">The day, with a regular session.</param>
    /// <param name="session">Its prices; without bars if nothing traded.</param>
    /// <param name="isComplete">Whether the session was heard from its start.</param>
    /// <param name="next">The next day with a regular session; null if the calendar ends.</param>
    /// <returns>Whether it was the last one of its week, so that <see cref="Last"/> is new.</returns>
    public bool Add(TradingDay day, in PriceRange session, bool isComplete, TradingDay? next)
    {
        if (IsFirst(day))
        {
            _start = isComplete ? day.Open!.Value : 0;
        }
        _range.Add(session);
        if (next is not null && Monday(next.Date) == Monday(day.Date))
        {
            return false;
        }
        Last = _start != 0 && _range.Bars > 0 && next is not null ? (_range, _start, day.Close!.Value, LastClose(next)) : null;
        _range = default;
        _start = 0;
        return true;
    }

    public void Scale(double priceFactor) => _range.Scale(priceFactor);

    private bool IsFirst(TradingDay day) => clock.PreviousTradingDay(day.Date) is not { } before || Monday(before.Date) != Monday(day.Date);

    private long LastClose(TradingDay first)
    {
        var last = first;
        while (clock.NextTradingDay(last.Date) is { } next && Monday(next.Date) == Monday(first.Date))
        {
            last = next;
        }
        return last.Close!.Value;
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
