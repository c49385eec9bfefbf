using NodaTime;

namespace QuantConnect.Interfaces;

/// <summary>A clock with local readings.</summary>
public interface ITimeKeeper
{
    /// <summary>The current time in UTC.</summary>
    DateTime UtcTime { get; }

    /// <summary>Makes sure that the clock has a reading in <paramref name="timeZone"/>.</summary>
    void AddTimeZone(DateTimeZone timeZone);

    /// <summary>The reading in <paramref name="timeZone"/>.</summary>
    LocalTimeKeeper GetLocalTimeKeeper(DateTimeZone timeZone);
}
