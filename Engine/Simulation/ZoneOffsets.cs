using NodaTime;
using NodaTime.TimeZones;

namespace Quant.Engine.Simulation;

/// <summary>
/// UTC offset of one time zone, remembered for the zone interval that was asked for last, so that a conversion is one addition except
/// right after a daylight-saving change. Works forwards and backwards in time; belongs to one run, not thread-safe.
/// </summary>
internal sealed class ZoneOffsets
{
    /// <summary>Ambiguous local times mean the later instant, times that do not exist the first instant after the gap, as in Lean.</summary>
    private static readonly ZoneLocalMappingResolver Lenient =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly long EpochTicks = DateTime.UnixEpoch.Ticks;

    private long _from = long.MaxValue;
    private long _until = long.MinValue;
    private long _offset;

    public ZoneOffsets(DateTimeZone zone)
    {
        Zone = zone;
    }

    public DateTimeZone Zone { get; }

    /// <summary>Local minus UTC, in ticks, at this instant.</summary>
    public long OffsetAt(long utcTicks)
    {
        if (utcTicks < _from || utcTicks >= _until)
        {
            Load(utcTicks);
        }
        return _offset;
    }

    /// <summary>Start of the next zone interval after this instant in UTC ticks, <see cref="DateTime.MaxValue"/> if there is none.</summary>
    public long NextTransition(long utcTicks)
    {
        OffsetAt(utcTicks);
        return _until;
    }

    public DateTime ToLocal(DateTime utc)
    {
        var ticks = utc.Ticks;
        return new DateTime(ticks + OffsetAt(ticks));
    }

    public DateTime ToUtc(DateTime local)
    {
        var utc = local.Ticks - _offset;
        // a day away from either transition no local time is ambiguous or skipped
        if (utc - TimeSpan.TicksPerDay >= _from && utc < _until - TimeSpan.TicksPerDay)
        {
            return new DateTime(utc, DateTimeKind.Utc);
        }
        var result = Zone.ResolveLocal(LocalDateTime.FromDateTime(local), Lenient).ToDateTimeUtc();
        Load(result.Ticks);
        return result;
    }

    private void Load(long utcTicks)
    {
        var interval = Zone.GetZoneInterval(Instant.FromUnixTimeTicks(utcTicks - EpochTicks));
        _from = interval.HasStart ? TicksOf(interval.Start) : 0;
        _until = interval.HasEnd ? TicksOf(interval.End) : DateTime.MaxValue.Ticks;
        _offset = interval.WallOffset.Ticks;
        if (utcTicks >= _until)
        {
            _until = long.MaxValue;
        }
    }

    private static long TicksOf(Instant instant) => Math.Clamp(instant.ToUnixTimeTicks() + EpochTicks, 0, DateTime.MaxValue.Ticks);
}
