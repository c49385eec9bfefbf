using System.Globalization;
using Quant.Lab.Data.Reference;
using Quant.Lab.Data.Validation.Files;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Lab.Data.Validation;

/// <summary>Market hours, symbol properties and interest rates.</summary>
internal static class ReferenceRules
{
    private const int FewestColumns = 8;

    // multiplier, price step, lot
    private static readonly int[] NumberColumns = [5, 6, 7];

    /// <summary>Opens the market hours; null, and a finding, if they cannot be used.</summary>
    public static MarketHoursDatabase? OpenHours(string folder, FindingSink sink)
    {
        var path = Path.Combine(folder, ReferenceData.MarketHours);
        if (!File.Exists(path))
        {
            sink.Add(RuleBook.Reference, ReferenceData.MarketHours, null, "there is no such file, so gaps and sessions cannot be checked");
            return null;
        }
        try
        {
            var hours = MarketHoursDatabase.FromFile(path);
            _ = hours.ExchangeHoursListing;
            return hours;
        }
        catch (Exception error) when (error is InvalidDataException or FormatException or ArgumentException or System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException)
        {
            sink.Add(RuleBook.Reference, ReferenceData.MarketHours, null, $"the file cannot be read: {error.Message.TrimEnd('.')}");
            return null;
        }
    }

    /// <summary>Checks that the market hours know the markets of all bars, and the other two files.</summary>
    public static void Check(string folder, MarketHoursDatabase? hours, IReadOnlyList<BarFileName> bars, FindingSink sink)
    {
        foreach (var (type, market) in bars.Select(x => (x.Type, x.Market)).Distinct().Where(x => hours is not null && !hours.TryGetEntry(x.Market, "", x.Type, out _)))
        {
            if (!bars.Any(x => x.Type == type && x.Market == market && hours!.TryGetEntry(market, x.Ticker.ToUpperInvariant(), type, out _)))
            {
                sink.Add(RuleBook.Reference, ReferenceData.MarketHours, null, $"there is no entry {type}-{market}-[*], but there are bars");
            }
        }
        CheckProperties(folder, bars, sink);
        CheckRates(folder, sink);
    }

    /// <summary>Whether symbol properties have a row for a ticker.</summary>
    public static bool HasProperties(string path, string market, string ticker, SecurityType type)
        => File.ReadLines(path).Select(x => x.Split(',')).Any(x => x.Length >= FewestColumns && x[0] == market
            && x[1].Equals(ticker, StringComparison.OrdinalIgnoreCase) && x[2].Equals(type.ToString(), StringComparison.OrdinalIgnoreCase));

    private static void CheckProperties(string folder, IReadOnlyList<BarFileName> bars, FindingSink sink)
    {
        const string path = ReferenceData.SymbolProperties;
        if (!File.Exists(Path.Combine(folder, path)))
        {
            sink.Add(RuleBook.Reference, path, null, "there is no such file");
            return;
        }
        var known = new HashSet<(string Market, string Ticker, string Type)>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, path)))
        {
            number++;
            var fields = line.Split(',');
            if (line.Length == 0 || line[0] == '#' || number == 1)
            {
                continue;
            }
            if (fields.Length < FewestColumns)
            {
                sink.Add(RuleBook.Reference, path, number, $"{fields.Length} columns instead of at least {FewestColumns}");
                continue;
            }
            foreach (var column in NumberColumns.Where(x => !decimal.TryParse(fields[x], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value <= 0))
            {
                sink.Add(RuleBook.Reference, path, number, $"column {column + 1}, \"{fields[column]}\", is not a positive number");
            }
            if (!known.Add((fields[0], fields[1].ToUpperInvariant(), fields[2])))
            {
                sink.Add(RuleBook.Reference, path, number, $"{fields[0]} {fields[1]} {fields[2]} is there already");
            }
        }
        foreach (var (market, ticker, type) in bars.Where(x => x.Type is SecurityType.Crypto or SecurityType.Forex or SecurityType.Cfd)
            .Select(x => (x.Market, Ticker: x.Ticker.ToUpperInvariant(), Type: x.Type.ToString().ToLowerInvariant())).Distinct().Where(x => !known.Contains(x)))
        {
            sink.Add(RuleBook.Reference, path, null, $"there is no row {market},{ticker},{type}, but there are bars");
        }
    }

    private static void CheckRates(string folder, FindingSink sink)
    {
        const string path = ReferenceData.InterestRate;
        if (!File.Exists(Path.Combine(folder, path)))
        {
            sink.Add(RuleBook.Reference, path, null, "there is no such file: statistics would count with a rate of their own");
            return;
        }
        var (number, previous) = (0, DateTime.MinValue);
        foreach (var line in File.ReadLines(Path.Combine(folder, path)).Skip(1))
        {
            number++;
            var fields = line.Split(',');
            if (fields.Length != 2 || !DateTime.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || !decimal.TryParse(fields[1], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                sink.Add(RuleBook.Reference, path, number + 1, $"\"{line}\" is not yyyy-MM-dd,percent");
                continue;
            }
            if (day <= previous)
            {
                sink.Add(RuleBook.Reference, path, number + 1, $"{day:yyyy-MM-dd} comes after {previous:yyyy-MM-dd}");
            }
            previous = day;
        }
    }
}
