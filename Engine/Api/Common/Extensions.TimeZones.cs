using NodaTime;
using NodaTime.TimeZones;

namespace QuantConnect;

public static partial class Extensions
{
    private static readonly long UnixEpochTicks = DateTime.UnixEpoch.Ticks;

    // a local time that exists twice is the later one, one that does not exist is the end of the gap
    private static readonly ZoneLocalMappingResolver LocalTimeResolver = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private static Duration OneDay => Duration.FromDays(1);

    /// <summary>Converts a time between time zones.</summary>
    /// <param name="time">Time, in <paramref name="from"/>; twice-existing times mean the later one, skipped ones the first after the gap.</param>
    /// <param name="from">Time zone of the time.</param>
    /// <param name="to">Time zone of the result.</param>
    /// <param name="strict">Whether twice-existing and skipped times are errors.</param>
    public static DateTime ConvertTo(this DateTime time, DateTimeZone from, DateTimeZone to, bool strict = false) => FromInstant(ToInstant(time, from, strict), to);

    /// <summary>Converts a UTC time to a time zone.</summary>
    /// <param name="time">Time, UTC.</param>
    /// <param name="to">Time zone of the result.</param>
    /// <param name="strict">Without effect: every UTC time exists once.</param>
    public static DateTime ConvertFromUtc(this DateTime time, DateTimeZone to, bool strict = false) =>
        FromInstant(Instant.FromUnixTimeTicks(time.Ticks - UnixEpochTicks), to);

    /// <summary>Converts a local time to UTC; the result says so in its kind.</summary>
    /// <param name="time">Time, in <paramref name="from"/>; twice-existing times mean the later one, skipped ones the first after the gap.</param>
    /// <param name="from">Time zone of the time.</param>
    /// <param name="strict">Whether twice-existing and skipped times are errors.</param>
    public static DateTime ConvertToUtc(this DateTime time, DateTimeZone from, bool strict = false) =>
        new(ToInstant(time, from, strict).ToUnixTimeTicks() + UnixEpochTicks, DateTimeKind.Utc);

    private static Instant ToInstant(DateTime time, DateTimeZone from, bool strict)
    {
        if (ReferenceEquals(from, DateTimeZone.Utc))
        {
            return Instant.FromUnixTimeTicks(time.Ticks - UnixEpochTicks);
        }
        // a day away from any change of the offset a local time exists exactly once; a lookup of it would make objects
        var guess = Instant.FromUnixTimeTicks(time.Ticks - UnixEpochTicks);
        var interval = from.GetZoneInterval(guess);
        if ((!interval.HasStart || guess - interval.Start > OneDay) && (!interval.HasEnd || interval.End - guess > OneDay))
        {
            return guess - Duration.FromTicks(interval.WallOffset.Ticks);
        }
        var local = LocalDateTime.FromDateTime(time);
        return (strict ? from.AtStrictly(local) : from.ResolveLocal(local, LocalTimeResolver)).ToInstant();
    }

    private static DateTime FromInstant(Instant instant, DateTimeZone to) => new(instant.ToUnixTimeTicks() + UnixEpochTicks + to.GetUtcOffset(instant).Ticks);
}
