namespace QuantConnect;

public static partial class Time
{
    /// <summary>Time of a Unix time stamp, UTC.</summary>
    /// <param name="unixTimeStamp">Seconds since 1970.</param>
    public static DateTime UnixTimeStampToDateTime(double unixTimeStamp) => FromUnixTicks((long)(unixTimeStamp * TimeSpan.TicksPerSecond));

    /// <summary>Time of a Unix time stamp, UTC.</summary>
    /// <param name="unixTimeStamp">Seconds since 1970.</param>
    public static DateTime UnixTimeStampToDateTime(decimal unixTimeStamp) => UnixMillisecondTimeStampToDateTime(unixTimeStamp * 1000);

    /// <summary>Time of a Unix time stamp, UTC.</summary>
    /// <param name="unixTimeStamp">Seconds since 1970.</param>
    public static DateTime UnixTimeStampToDateTime(long unixTimeStamp) => UnixTimeStampToDateTime((decimal)unixTimeStamp);

    /// <summary>Time of a Unix time stamp, UTC, rounded up to whole ticks.</summary>
    /// <param name="unixTimeStamp">Milliseconds since 1970.</param>
    public static DateTime UnixMillisecondTimeStampToDateTime(decimal unixTimeStamp) => FromUnixTicks((long)Math.Ceiling(unixTimeStamp * TimeSpan.TicksPerMillisecond));

    /// <summary>Time of a Unix time stamp, UTC, cut to whole ticks.</summary>
    /// <param name="unixTimeStamp">Nanoseconds since 1970.</param>
    public static DateTime UnixNanosecondTimeStampToDateTime(long unixTimeStamp) => FromUnixTicks(unixTimeStamp / 100);

    /// <summary>Seconds since 1970.</summary>
    /// <param name="time">Time, UTC.</param>
    public static double DateTimeToUnixTimeStamp(DateTime time) => (time - DateTime.UnixEpoch).TotalSeconds;

    /// <summary>Milliseconds since 1970.</summary>
    /// <param name="time">Time, UTC.</param>
    public static double DateTimeToUnixTimeStampMilliseconds(DateTime time) => (time - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>Nanoseconds since 1970.</summary>
    /// <param name="time">Time, UTC.</param>
    public static long DateTimeToUnixTimeStampNanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * 100;

    private static DateTime FromUnixTicks(long ticks) => new(DateTime.UnixEpoch.Ticks + ticks);
}
