using NodaTime;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Lab.Data.Calendars;

/// <summary>When a market of a data folder is open, in the days and minutes of its data files. Not thread-safe.</summary>
internal sealed class MarketCalendar
{
    private readonly SecurityExchangeHours _hours;
    private readonly DateTimeZone _dataZone;

    private MarketCalendar(SecurityExchangeHours hours, DateTimeZone dataZone)
    {
        _hours = hours;
        _dataZone = dataZone;
    }

    /// <summary>Whether the market never closes.</summary>
    public bool IsAlwaysOpen => _hours.IsMarketAlwaysOpen;

    /// <summary>Time zone of the data files.</summary>
    public DateTimeZone DataZone => _dataZone;

    /// <summary>The calendar of a ticker, or null if the database has none for its market.</summary>
    /// <param name="database">Market hours of the data folder.</param>
    /// <param name="type">Kind of security.</param>
    /// <param name="market">Lower case.</param>
    /// <param name="ticker">Any case.</param>
    public static MarketCalendar? Find(MarketHoursDatabase database, SecurityType type, string market, string ticker)
        => database.TryGetEntry(market, ticker.ToUpperInvariant(), type, out var entry) ? new MarketCalendar(entry!.ExchangeHours, entry.DataTimeZone) : null;

    /// <summary>Sessions that fall into a day of the data's time zone, in order; those of different kinds are apart.</summary>
    public IReadOnlyList<Session> Sessions(DateTime day)
    {
        var sessions = new List<Session>();
        var end = day.AddDays(1);
        // a day of the data may hold parts of three days of the exchange: time zones are up to 26 hours apart
        for (var local = day.AddDays(-1); local <= end; local = local.AddDays(1))
        {
            foreach (var segment in _hours.GetMarketHours(local).Segments.Where(x => x.State != MarketHoursState.Closed))
            {
                var from = Convert(local + segment.Start);
                var to = Convert(local + segment.End);
                if (from < end && to > day)
                {
                    sessions.Add(new Session(Minute(from, day), Minute(to, day), segment.State == MarketHoursState.Market));
                }
            }
        }
        return Merged(sessions);
    }

    private DateTime Convert(DateTime local) => _hours.TimeZone.Equals(_dataZone) ? local : local.ConvertTo(_hours.TimeZone, _dataZone);

    private static int Minute(DateTime time, DateTime day) => (int)Math.Clamp((time - day).TotalMinutes, 0, Session.MinutesPerDay);

    private static List<Session> Merged(List<Session> sessions)
    {
        var merged = new List<Session>();
        foreach (var session in sessions.Where(x => x.To > x.From))
        {
            if (merged.Count > 0 && merged[^1].To == session.From && merged[^1].IsRegular == session.IsRegular)
            {
                merged[^1] = merged[^1] with { To = session.To };
            }
            else
            {
                merged.Add(session);
            }
        }
        return merged;
    }
}

/// <summary>A time during which a market is open.</summary>
/// <param name="From">First minute since midnight.</param>
/// <param name="To">Minute after the last one, at most 1440.</param>
/// <param name="IsRegular">Whether it is a regular session, not one before the open or after the close.</param>
internal readonly record struct Session(int From, int To, bool IsRegular)
{
    public const int MinutesPerDay = 1440;

    /// <summary>Whether a minute is within the session.</summary>
    public bool Contains(int minute) => From <= minute && minute < To;
}
