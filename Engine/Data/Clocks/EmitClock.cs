using NodaTime;

namespace Quant.Engine.Data.Clocks;

/// <summary>
/// Converts ascending local end times to UTC. It keeps an offset until the converted time has passed the next change of the offset, so
/// of two instants with the same local time the first is meant, unlike with <see cref="ZoneClock"/>.
/// </summary>
internal sealed class EmitClock
{
    private readonly DateTimeZone _zone;
    private long _offset;
    private long _next;

    public EmitClock(DateTimeZone zone, long startUtc)
    {
        _zone = zone;
        Load(startUtc);
    }

    public long ToUtc(long local)
    {
        var utc = local - _offset;
        return utc < _next ? utc : Advance(utc, local);
    }

    private long Advance(long utc, long local)
    {
        while (utc >= _next && _next != long.MaxValue)
        {
            Load(_next);
        }
        utc = local - _offset;
        while (utc > _next)
        {
            Load(_next);
            utc = local - _offset;
        }
        return utc;
    }

    private void Load(long utc)
    {
        var interval = _zone.GetZoneInterval(ZoneTicks.ToInstant(utc));
        _offset = interval.WallOffset.Ticks;
        _next = ZoneTicks.Bounds(interval).Until;
    }
}
