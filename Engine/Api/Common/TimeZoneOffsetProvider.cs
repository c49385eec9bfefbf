using NodaTime;
using Quant.Engine.Simulation;

namespace QuantConnect;

/// <summary>
/// Converts times that only move forward between UTC and one zone. Once a call has passed a daylight-saving change, earlier times are
/// converted with the new offset: use one provider per stream of data.
/// </summary>
public class TimeZoneOffsetProvider
{
    private readonly ZoneOffsets _offsets;
    private long _nextDiscontinuity;
    private long _offsetTicks;

    /// <summary>Creates a provider that starts with the offset in force at <paramref name="utcStartTime"/>.</summary>
    /// <param name="timeZone">The zone to convert to and from.</param>
    /// <param name="utcStartTime">Earliest time to be converted.</param>
    /// <param name="utcEndTime">Latest time to be converted; times after it work too.</param>
    public TimeZoneOffsetProvider(DateTimeZone timeZone, DateTime utcStartTime, DateTime utcEndTime)
    {
        TimeZone = timeZone;
        _offsets = new ZoneOffsets(timeZone);
        Advance(utcStartTime.Ticks);
    }

    /// <summary>The zone that this provider converts to and from.</summary>
    public DateTimeZone TimeZone { get; }

    /// <summary>Local time minus UTC in ticks, at <paramref name="utcTime"/> or the latest time seen, whichever is later.</summary>
    public long GetOffsetTicks(DateTime utcTime)
    {
        if (utcTime.Ticks >= _nextDiscontinuity)
        {
            Advance(utcTime.Ticks);
        }
        return _offsetTicks;
    }

    /// <summary>Converts a local time to UTC; an ambiguous one is read with the offset in force so far.</summary>
    public DateTime ConvertToUtc(DateTime localTime)
    {
        var local = localTime.Ticks;
        var utc = local - GetOffsetTicks(new DateTime(local - _offsetTicks));
        while (utc > _nextDiscontinuity)
        {
            utc = local - GetOffsetTicks(new DateTime(_nextDiscontinuity));
        }
        return new DateTime(utc);
    }

    /// <summary>UTC ticks of the next change of the offset, the last representable instant if none is known.</summary>
    public long GetNextDiscontinuity() => _nextDiscontinuity;

    /// <summary>Converts a UTC time to local time.</summary>
    public virtual DateTime ConvertFromUtc(DateTime utcTime) => new(utcTime.Ticks + GetOffsetTicks(utcTime));

    private void Advance(long utcTicks)
    {
        _offsetTicks = _offsets.OffsetAt(utcTicks);
        _nextDiscontinuity = _offsets.NextTransition(utcTicks);
    }
}
