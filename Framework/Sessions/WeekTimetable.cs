using NodaTime;
using Quant.Core.Time;
using Period = Quant.Core.Time.Period;

namespace Quant.Framework.Sessions;

/// <summary>Weeks from Monday 00:00 to the next in the wall-clock time of an exchange.</summary>
public sealed class WeekTimetable : ITimetable
{
    private readonly DateTimeZone _zone;
    private Period _current;

    /// <summary>A timetable.</summary>
    /// <param name="zone">Time zone of the exchange.</param>
    public WeekTimetable(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _zone = zone;
    }

    /// <inheritdoc/>
    public Period At(long time)
    {
        if (!_current.Contains(time))
        {
            var date = Instant.FromDateTimeUtc(new DateTime(time, DateTimeKind.Utc)).InZone(_zone).Date;
            var monday = date.PlusDays(1 - (int)date.DayOfWeek);
            _current = new Period(Utc(monday), Utc(monday.PlusDays(7)));
        }
        return _current;
    }

    private long Utc(LocalDate date) => _zone.AtStartOfDay(date).ToInstant().ToDateTimeUtc().Ticks;
}
