using NodaTime;
using NodaTime.TimeZones;

namespace Quant.Lab.Data.Import;

/// <summary>
/// Turns the times of a file into starts of bars in the time zone of Lean's data. A time that the clock of the file's zone shows twice is the first of
/// the two unless that would go back behind the row before; one that it skips is a fault.
/// </summary>
/// <param name="from">Time zone of the file.</param>
/// <param name="to">Time zone of the data.</param>
/// <param name="length">Taken off each time, for files whose times are ends.</param>
internal sealed class BarClock(DateTimeZone from, DateTimeZone to, TimeSpan length)
{
    private Instant? _previous;

    /// <summary>The zone of a name.</summary>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public static DateTimeZone Zone(string name)
        => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw new UserErrorException($"There is no time zone \"{name}\"; names are those of the tz database, like America/New_York, Europe/Berlin or UTC.");

    /// <summary>Converts a time; null for one that does not exist.</summary>
    /// <param name="time">Time of the file.</param>
    /// <param name="isUtc">Whether it is UTC whatever the file's zone is.</param>
    public DateTime? Convert(DateTime time, bool isUtc)
    {
        Instant instant;
        if (isUtc)
        {
            instant = Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        }
        else
        {
            var matches = from.MapLocal(LocalDateTime.FromDateTime(time));
            if (matches.Count == 0)
            {
                return null;
            }
            var first = matches.First().ToInstant();
            instant = matches.Count == 2 && first <= _previous ? matches.Last().ToInstant() : first;
        }
        _previous = instant;
        return instant.InZone(to).LocalDateTime.ToDateTimeUnspecified() - length;
    }

    /// <summary>The same for days: a day is a day in every time zone.</summary>
    public DateTime Day(DateTime time) => time.Date - (length > TimeSpan.Zero && time.TimeOfDay == TimeSpan.Zero ? length : TimeSpan.Zero);
}
