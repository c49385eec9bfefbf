using NodaTime;
using QuantConnect;
using QuantConnect.Data.Market;
using Bar = Quant.Core.Bars.Bar;

namespace Quant.Framework.Bars;

/// <summary>
/// Turns Lean's trade bars, which carry the wall-clock time of their exchange, into <see cref="Bar"/>s in UTC. One adapter per exchange time zone;
/// it remembers the current offset, so that a bar costs no look-up except where the clocks change.
/// </summary>
public sealed class BarAdapter
{
    private readonly DateTimeZone _zone;
    private long _validFrom;
    private long _validTo;
    private long _offset;

    /// <summary>An adapter for the bars of an exchange.</summary>
    /// <param name="exchangeTimeZone">The zone of the bars' times: <c>security.Exchange.TimeZone</c>.</param>
    public BarAdapter(DateTimeZone exchangeTimeZone)
    {
        ArgumentNullException.ThrowIfNull(exchangeTimeZone);
        _zone = exchangeTimeZone;
    }

    /// <summary>Converts a bar. A local time that the clocks pass twice means the second time, as in Lean.</summary>
    public Bar ToBar(TradeBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return new Bar(
            ToUtc(bar.Time), ToUtc(bar.EndTime), (double)bar.Open, (double)bar.High, (double)bar.Low, (double)bar.Close, (double)bar.Volume);
    }

    private long ToUtc(DateTime local)
    {
        var ticks = local.Ticks;
        if (ticks >= _validFrom && ticks < _validTo)
        {
            return ticks - _offset;
        }
        var utc = local.ConvertToUtc(_zone).Ticks;
        Remember(utc);
        return utc;
    }

    private void Remember(long utc)
    {
        var instant = Instant.FromDateTimeUtc(new DateTime(utc, DateTimeKind.Utc));
        var interval = _zone.GetZoneInterval(instant);
        _offset = interval.WallOffset.Ticks;
        // local times that come twice when the clocks go back are those of the interval after
        _validFrom = interval.HasStart ? LocalTicks(interval.IsoLocalStart) : long.MinValue;
        _validTo = interval.HasEnd ? Math.Min(LocalTicks(interval.IsoLocalEnd), LocalTicks(_zone.GetZoneInterval(interval.End).IsoLocalStart)) : long.MaxValue;
    }

    private static long LocalTicks(LocalDateTime time) => time.ToDateTimeUnspecified().Ticks;
}
