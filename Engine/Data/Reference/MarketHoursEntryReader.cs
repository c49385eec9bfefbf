using System.Globalization;
using System.Text.Json;
using NodaTime;
using QuantConnect.Securities;

namespace Quant.Engine.Data.Reference;

/// <summary>Reads one entry of a market hours database.</summary>
internal readonly struct MarketHoursEntryReader(JsonElement json)
{
    public MarketHoursDatabase.Entry Read(MarketHoursDatabase.Entry? underlying, MarketHoursDatabase.Entry? market)
    {
        var week = new Dictionary<DayOfWeek, LocalMarketHours>(7);
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            week.Add(day, new LocalMarketHours(day, Segments(day)));
        }

        var hours = new SecurityExchangeHours(
            Zone("exchangeTimeZone"),
            Dates("holidays", underlying?.ExchangeHours.Holidays, market?.ExchangeHours.Holidays),
            week,
            Merge(Times("earlyCloses"), underlying?.ExchangeHours.EarlyCloses, market?.ExchangeHours.EarlyCloses),
            Merge(Times("lateOpens"), underlying?.ExchangeHours.LateOpens, market?.ExchangeHours.LateOpens),
            Dates("bankHolidays", underlying?.ExchangeHours.BankHolidays, market?.ExchangeHours.BankHolidays));
        return new MarketHoursDatabase.Entry(Zone("dataTimeZone"), hours);
    }

    private static IReadOnlyDictionary<DateTime, TimeSpan> Merge(
        Dictionary<DateTime, TimeSpan> own, IReadOnlyDictionary<DateTime, TimeSpan>? underlying, IReadOnlyDictionary<DateTime, TimeSpan>? market)
    {
        var specific = own.Count == 0 && underlying is not null ? underlying : own;
        if (market is null || market.Count == 0)
        {
            return specific;
        }
        var result = new Dictionary<DateTime, TimeSpan>(market);
        foreach (var (date, time) in specific)
        {
            result[date] = time;
        }
        return result;
    }

    private static MarketHoursState StateOf(string? name) => name?.ToLowerInvariant() switch
    {
        "market" => MarketHoursState.Market,
        "premarket" => MarketHoursState.PreMarket,
        "postmarket" => MarketHoursState.PostMarket,
        "closed" => MarketHoursState.Closed,
        _ => throw new FormatException($"'{name}' is not a market state (closed, premarket, market or postmarket).")
    };

    private static DateTime Date(string? text) => DateTime.ParseExact(text ?? "", "M/d/yyyy", CultureInfo.InvariantCulture);

    private static TimeSpan TimeOfDay(JsonElement value) => TimeSpan.Parse(value.GetString() ?? "", CultureInfo.InvariantCulture);

    private List<MarketHoursSegment> Segments(DayOfWeek day)
    {
        var segments = new List<MarketHoursSegment>();
        if (TryGet(day.ToString().ToLowerInvariant(), out var list))
        {
            foreach (var item in list.EnumerateArray())
            {
                segments.Add(new MarketHoursSegment(
                    StateOf(item.GetProperty("state").GetString()), TimeOfDay(item.GetProperty("start")), TimeOfDay(item.GetProperty("end"))));
            }
        }
        return segments;
    }

    /// <summary>The entry's own dates, those of the underlying if it has none, and those of the market.</summary>
    private IEnumerable<DateTime> Dates(string name, HashSet<DateTime>? underlying, HashSet<DateTime>? market)
    {
        if (TryGet(name, out var list) && list.GetArrayLength() > 0)
        {
            foreach (var item in list.EnumerateArray())
            {
                yield return Date(item.GetString());
            }
        }
        else if (underlying is not null)
        {
            foreach (var date in underlying)
            {
                yield return date;
            }
        }
        if (market is not null)
        {
            foreach (var date in market)
            {
                yield return date;
            }
        }
    }

    private Dictionary<DateTime, TimeSpan> Times(string name)
    {
        var times = new Dictionary<DateTime, TimeSpan>();
        if (TryGet(name, out var map))
        {
            foreach (var item in map.EnumerateObject())
            {
                times[Date(item.Name)] = TimeOfDay(item.Value);
            }
        }
        return times;
    }

    private DateTimeZone Zone(string name) => DateTimeZoneProviders.Tzdb[json.GetProperty(name).GetString() ?? ""];

    private bool TryGet(string name, out JsonElement value) => json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
