using NodaTime;
using NodaTime.TimeZones;
using Quant.Core.Time;
using Period = Quant.Core.Time.Period;

namespace Quant.Framework.Sessions;

/// <summary>
/// The days of a <see cref="SessionWindow"/> as periods in UTC, right across changes of the clocks: a window that starts in a skipped hour starts right after it,
/// a time that comes twice means the first.
/// </summary>
public sealed class WindowTimetable : ITimetable
{
    private readonly SessionWindow _window;
    private readonly DateTimeZone _zone;
    private Period _current;
    private long _since = long.MaxValue;

    /// <summary>A timetable.</summary>
    /// <param name="window">The window, every day of the week.</param>
    /// <exception cref="ArgumentException">Its zone is not in the tz database.</exception>
    public WindowTimetable(SessionWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        _window = window;
        _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(window.Zone)
            ?? throw new ArgumentException($"The zone \"{window.Zone}\" of {window.Name} is not in the tz database.", nameof(window));
    }

    /// <inheritdoc/>
    public Period At(long time)
    {
        // from the end of the period before until its own end, the answer is the same
        if (time >= _since && time < _current.End)
        {
            return _current;
        }
        var date = Instant.FromDateTimeUtc(new DateTime(time, DateTimeKind.Utc)).InZone(_zone).Date.PlusDays(-2);
        var before = On(date);
        var period = On(date.PlusDays(1));
        for (var days = 2; period.End <= time; days++)
        {
            before = period;
            period = On(date.PlusDays(days));
        }
        _since = before.End;
        _current = period;
        return period;
    }

    private Period On(LocalDate date)
    {
        var end = _window.End > _window.Start ? date : date.PlusDays(1);
        return new Period(Utc(date, _window.Start), Utc(end, _window.End));
    }

    private long Utc(LocalDate date, TimeOnly time)
        => _zone.ResolveLocal(date.At(new LocalTime(time.Hour, time.Minute)), Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter))
            .ToInstant().ToDateTimeUtc().Ticks;
}
