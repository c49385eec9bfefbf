using NodaTime;
using NodaTime.TimeZones;

namespace Quant.Engine.Data.Clocks;

/// <summary>
/// Converts times of one zone by adding the offset that was in force last time; asks NodaTime only near a change of the offset. Local
/// times that exist twice mean the later instant, those that do not exist the end of the gap, as in Lean. Not thread-safe.
/// </summary>
internal sealed class ZoneClock
{
    private static readonly ZoneLocalMappingResolver Lenient =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone _zone;
    private long _offset;
    private long _fromUtc = long.MaxValue;
    private long _untilUtc = long.MinValue;
    private long _fromLocal = long.MaxValue;
    private long _untilLocal = long.MinValue;

    public ZoneClock(DateTimeZone zone, long utcTicks)
    {
        _zone = zone;
        Load(utcTicks);
    }

    public DateTimeZone Zone => _zone;

    public long FromUtc(long utc)
    {
        if (utc < _fromUtc || utc >= _untilUtc)
        {
            Load(utc);
        }
        return utc + _offset;
    }

    public long ToUtc(long local) => local >= _fromLocal && local < _untilLocal ? local - _offset : ToUtcSlowly(local);

    /// <summary>Whether no change of the offset is near either of two local times in order, so that their difference is the true one.</summary>
    public bool IsUniform(long local, long later) => local >= _fromLocal && later < _untilLocal;

    private long ToUtcSlowly(long local)
    {
        var utc = _zone.ResolveLocal(LocalDateTime.FromDateTime(new DateTime(local)), Lenient).ToDateTimeUtc().Ticks;
        Load(utc);
        return utc;
    }

    private void Load(long utc)
    {
        var interval = _zone.GetZoneInterval(ZoneTicks.ToInstant(utc));
        _offset = interval.WallOffset.Ticks;
        (_fromUtc, _untilUtc) = ZoneTicks.Bounds(interval);
        // further than a day from a change no local time is skipped or exists twice
        _fromLocal = _fromUtc == long.MinValue ? long.MinValue : _fromUtc + _offset + TimeSpan.TicksPerDay;
        _untilLocal = _untilUtc == long.MaxValue ? long.MaxValue : _untilUtc + _offset - TimeSpan.TicksPerDay;
    }
}

/// <summary>Ticks since year 1 and NodaTime's instants.</summary>
internal static class ZoneTicks
{
    private static readonly long Epoch = DateTime.UnixEpoch.Ticks;

    public static Instant ToInstant(long utc) => Instant.FromUnixTimeTicks(utc - Epoch);

    /// <summary>First tick of an interval and first tick after it; the extreme values where it has no end.</summary>
    public static (long From, long Until) Bounds(ZoneInterval interval) => (
        interval.HasStart && interval.Start > Instant.FromUnixTimeTicks(-Epoch) ? interval.Start.ToUnixTimeTicks() + Epoch : long.MinValue,
        interval.HasEnd && interval.End < Instant.MaxValue ? interval.End.ToUnixTimeTicks() + Epoch : long.MaxValue);
}
