using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quant.Lab.Data.Reference;

/// <summary>
/// Lean's <c>market-hours-database.json</c>: US equities and options with the holidays of <see cref="NyseCalendar"/>, crypto around the clock,
/// forex from Sunday 17:00 to Friday 17:00 New York with the pause around 17:00 that Lean's own calendar has.
/// </summary>
internal static class MarketHoursText
{
    private const int FirstYear = 1998;
    private const int LastYear = 2035;
    private const string NewYork = "America/New_York";
    private const string EarlyClose = "13:00:00";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Segment[] Always = [new("00:00:00", "1.00:00:00", "market")];

    private static readonly Segment[] Stocks = [new("04:00:00", "09:30:00", "premarket"), new("09:30:00", "16:00:00", "market"), new("16:00:00", "20:00:00", "postmarket")];

    private static readonly Segment ForexDay = new("00:00:00", "16:58:00", "market");

    private static readonly Segment ForexEvening = new("17:03:00", "1.00:00:00", "market");

    /// <summary>The file.</summary>
    public static string Make()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteStartObject("entries");
            Entry(json, "Equity-usa-[*]", NewYork, NewYork, x => IsWeekend(x) ? [] : Stocks, withHolidays: true);
            Entry(json, "Option-usa-[*]", NewYork, NewYork, x => IsWeekend(x) ? [] : Stocks[1..2], withHolidays: false);
            Entry(json, "Forex-oanda-[*]", "UTC", NewYork, Forex, withHolidays: false);
            foreach (var market in CryptoPairs.Markets)
            {
                Entry(json, $"Crypto-{market}-[*]", "UTC", "UTC", _ => Always, withHolidays: false);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static bool IsWeekend(DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static Segment[] Forex(DayOfWeek day) => day switch
    {
        DayOfWeek.Saturday => [],
        DayOfWeek.Sunday => [ForexEvening],
        DayOfWeek.Friday => [ForexDay],
        _ => [ForexDay, ForexEvening],
    };

    private static void Entry(Utf8JsonWriter json, string key, string dataZone, string exchangeZone, Func<DayOfWeek, Segment[]> hours, bool withHolidays)
    {
        json.WriteStartObject(key);
        json.WriteString("dataTimeZone", dataZone);
        json.WriteString("exchangeTimeZone", exchangeZone);
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            json.WriteStartArray(day.ToString().ToLowerInvariant());
            foreach (var segment in hours(day))
            {
                json.WriteStartObject();
                json.WriteString("start", segment.Start);
                json.WriteString("end", segment.End);
                json.WriteString("state", segment.State);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        var years = withHolidays ? Enumerable.Range(FirstYear, LastYear - FirstYear + 1).ToList() : [];
        json.WriteStartArray("holidays");
        foreach (var holiday in years.SelectMany(NyseCalendar.Holidays))
        {
            json.WriteStringValue(Slashes(holiday));
        }
        json.WriteEndArray();
        json.WriteStartObject("earlyCloses");
        foreach (var day in years.SelectMany(NyseCalendar.EarlyCloses))
        {
            json.WriteString(Slashes(day), EarlyClose);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Slashes(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    private sealed record Segment(string Start, string End, string State);
}
