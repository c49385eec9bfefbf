using Quant.Core.Time;

namespace Quant.Core.Sessions;

/// <summary>
/// The trading days of an exchange as periods from the open to the close of regular trading: holidays have none, half days end early, a break at noon divides nothing.
/// </summary>
public sealed class TradingDayTimetable : ITimetable
{
    /// <summary>How far ahead a trading day is looked for: beyond any holiday.</summary>
    private const int HorizonDays = 30;

    private static readonly Period Never = new(long.MaxValue, long.MaxValue);
    private readonly ISessionCalendar _calendar;
    private Period _current;
    private long _since = long.MaxValue;

    /// <summary>A timetable.</summary>
    /// <param name="calendar">The days of the exchange.</param>
    public TradingDayTimetable(ISessionCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _calendar = calendar;
    }

    /// <inheritdoc/>
    public Period At(long time)
    {
        if (time >= _since && time < _current.End)
        {
            return _current;
        }
        var day = _calendar.DayAt(time);
        for (var i = 0; i < HorizonDays; i++)
        {
            if (day is { Open: { } open, Close: { } close } && close > time)
            {
                _since = time;
                _current = new Period(open, close);
                return _current;
            }
            day = _calendar.DayOn(day.Date.AddDays(1));
        }
        return Never;
    }
}
