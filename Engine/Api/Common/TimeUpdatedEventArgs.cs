using NodaTime;

namespace QuantConnect;

/// <summary>Tells subscribers of <see cref="LocalTimeKeeper.TimeUpdated"/> the new local time.</summary>
public sealed class TimeUpdatedEventArgs : EventArgs
{
    /// <summary>Creates the arguments for one zone's new time.</summary>
    public TimeUpdatedEventArgs(DateTime time, DateTimeZone timeZone)
    {
        Time = time;
        TimeZone = timeZone;
    }

    /// <summary>The new time, in <see cref="TimeZone"/>.</summary>
    public DateTime Time { get; init; }

    /// <summary>The zone that <see cref="Time"/> is in.</summary>
    public DateTimeZone TimeZone { get; init; }
}
