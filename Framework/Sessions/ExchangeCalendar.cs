using NodaTime;
using Quant.Core.Sessions;
using QuantConnect;
using QuantConnect.Securities;
using TradingDay = Quant.Core.Sessions.TradingDay;

namespace Quant.Framework.Sessions;

/// <summary>
/// The days of an exchange of Lean's market-hours database, with its holidays, early closes, late opens and the changes of its clocks, as plain data for <c>Core</c>.
/// Days are computed when first asked for and kept. Not safe for use by several threads at once.
/// </summary>
/// <remarks>
/// A day is 24 hours of wall-clock time from <see cref="DayStart"/> on. For most exchanges that is midnight. Where the week opens in an evening (futures at 18:00,
/// currencies at 17:00 in New York) it is that time of the evening before, so that Sunday evening belongs to Monday, as traders count.
/// </remarks>
public sealed class ExchangeCalendar : ISessionCalendar
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    private readonly SecurityExchangeHours _hours;
    private readonly DateTimeZone _zone;
    private readonly Dictionary<DateOnly, TradingDay> _days = [];

    /// <summary>The calendar of an exchange.</summary>
    /// <param name="hours">Lean's hours: <c>security.Exchange.Hours</c>.</param>
    /// <param name="dayStart">Wall-clock time at which a day begins, from noon on that of the evening before; null to see it from the hours.</param>
    public ExchangeCalendar(SecurityExchangeHours hours, TimeSpan? dayStart = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        _hours = hours;
        _zone = hours.TimeZone;
        DayStart = dayStart ?? StartOf(hours);
        ArgumentOutOfRangeException.ThrowIfLessThan(DayStart, TimeSpan.Zero, nameof(dayStart));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(DayStart, TimeSpan.FromDays(1), nameof(dayStart));
    }

    /// <summary>Wall-clock time at which a day begins; from noon on it is that of the evening before.</summary>
    public TimeSpan DayStart { get; }

    /// <inheritdoc/>
    public TradingDay DayAt(long utc)
    {
        var local = new DateTime(utc, DateTimeKind.Utc).ConvertFromUtc(_zone) - DayStart;
        var day = DayOn(DateOnly.FromDateTime(DayStart >= Noon ? local.AddDays(1) : local));
        // an hour that the clocks skip or repeat may hold the start of a day
        return utc < day.Start ? DayOn(day.Date.AddDays(-1)) : utc >= day.End ? DayOn(day.Date.AddDays(1)) : day;
    }

    /// <inheritdoc/>
    public TradingDay DayOn(DateOnly date)
    {
        if (!_days.TryGetValue(date, out var day))
        {
            day = Compute(date);
            _days.Add(date, day);
        }
        return day;
    }

    // the full hour of the evening in which the week opens after a closed day, else midnight
    private static TimeSpan StartOf(SecurityExchangeHours hours)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var before = hours.MarketHours[(DayOfWeek)(((int)day + 6) % 7)];
            if (before.IsClosedAllDay && hours.MarketHours[day].Segments is [var first, ..] && first.Start >= Noon)
            {
                return TimeSpan.FromHours(first.Start.Hours);
            }
        }
        return TimeSpan.Zero;
    }

    private TradingDay Compute(DateOnly date)
    {
        var first = date.ToDateTime(TimeOnly.MinValue);
        if (DayStart >= Noon)
        {
            first = first.AddDays(-1);
        }
        var start = Utc(first + DayStart);
        var end = Utc(first.AddDays(1) + DayStart);
        var spans = new List<SessionSpan>();
        Add(spans, first, start, end);
        if (DayStart > TimeSpan.Zero)
        {
            Add(spans, first.AddDays(1), start, end);
        }
        return new TradingDay(date, start, end, spans);
    }

    // the part of a date's segments that lies in the window; a session that goes on over midnight stays one
    private void Add(List<SessionSpan> spans, DateTime date, long start, long end)
    {
        foreach (var segment in _hours.GetMarketHours(date).Segments)
        {
            var from = Math.Max(Utc(date + segment.Start), start);
            var to = Math.Min(Utc(date + segment.End), end);
            var kind = Kind(segment.State);
            if (from >= to || kind == SessionKind.Closed)
            {
                continue;
            }
            if (spans.Count > 0 && spans[^1].Kind == kind && spans[^1].End == from)
            {
                spans[^1] = spans[^1] with { End = to };
            }
            else
            {
                spans.Add(new SessionSpan(kind, from, to));
            }
        }
    }

    private long Utc(DateTime local) => local.ConvertToUtc(_zone).Ticks;

    private static SessionKind Kind(MarketHoursState state) => state switch
    {
        MarketHoursState.PreMarket => SessionKind.PreMarket,
        MarketHoursState.Market => SessionKind.Regular,
        MarketHoursState.PostMarket => SessionKind.AfterHours,
        _ => SessionKind.Closed,
    };
}
