using System.Globalization;
using Quant.Core.Text;

namespace Quant.Lab.Data.Import;

/// <summary>Which column of a CSV file is what.</summary>
internal sealed class ColumnMap
{
    public const string Time = "time";
    public const string Date = "date";
    private const string Volume = "volume";

    /// <summary>Prices and volume of trades, in the order of Lean's files.</summary>
    public static readonly IReadOnlyList<string> Trades = ["open", "high", "low", "close", Volume];

    /// <summary>Prices and sizes of quotes, in the order of Lean's files.</summary>
    public static readonly IReadOnlyList<string> Quotes = ["bid-open", "bid-high", "bid-low", "bid-close", "bid-size", "ask-open", "ask-high", "ask-low", "ask-close", "ask-size"];

    // what vendors call them
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.Ordinal)
    {
        [Time] = ["time", "timestamp", "datetime", "date time", "date_time", "open time", "open_time", "gmt time", "unix", "local time"],
        [Date] = ["date", "day"],
        ["open"] = ["open", "o", "open price"], ["high"] = ["high", "h", "max", "high price"], ["low"] = ["low", "l", "min", "low price"],
        ["close"] = ["close", "c", "last", "price", "close price"], [Volume] = ["volume", "v", "vol", "vol.", "qty", "quantity"],
    };

    private readonly Dictionary<string, int> _columns;
    private readonly IReadOnlyList<string> _header;

    private ColumnMap(Dictionary<string, int> columns, IReadOnlyList<string> header)
    {
        _columns = columns;
        _header = header;
        IsQuote = columns.Keys.Any(Quotes.Contains);
    }

    /// <summary>Whether the columns are those of quotes.</summary>
    public bool IsQuote { get; }

    /// <summary>Whether the first row is names.</summary>
    public bool HasHeader => _header.Count > 0;

    /// <summary>Whether there is a column of volume, which trades have and files may leave out.</summary>
    public bool HasVolume => _columns.ContainsKey(Volume);

    /// <summary>The values of a row, in the order of Lean's files.</summary>
    public IReadOnlyList<string> Values => IsQuote ? Quotes : Trades;

    /// <summary>Finds the columns.</summary>
    /// <param name="source">The file.</param>
    /// <param name="mapping"><c>name=column</c>, separated by commas, columns by name or number from 1; null for names as vendors use them.</param>
    /// <exception cref="UserErrorException">A column is missing, or named that the file or Lean does not have.</exception>
    public static ColumnMap Find(CsvSource source, string? mapping)
    {
        var first = source.Rows[0].Fields;
        // a header has no number in it; a row of data has little else
        var header = first.All(x => !NumberFormat.Point.TryRead(x, out _) && !NumberFormat.Comma.TryRead(x, out _)) ? first : [];
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, column) in mapping is null ? [] : Pairs(mapping))
        {
            columns[name] = Index(column, header, first.Length, source.Path);
        }
        foreach (var (name, words) in Synonyms.Where(x => !columns.ContainsKey(x.Key) && header.Length > 0))
        {
            var index = Array.FindIndex(header, x => words.Contains(x.ToLowerInvariant()));
            if (index >= 0 && (name != Date || !columns.ContainsValue(index)))
            {
                columns[name] = index;
            }
        }
        var map = new ColumnMap(columns, header);
        map.RequireAll(source.Path);
        return map;
    }

    /// <summary>The field of a row that is the time, date and time of day joined where they are apart.</summary>
    public string TimeOf(in CsvRow row)
        => _columns.TryGetValue(Date, out var date) && _columns.TryGetValue(Time, out var time) ? $"{Field(row, date)} {Field(row, time)}"
            : Field(row, _columns.TryGetValue(Time, out var only) ? only : _columns[Date]);

    /// <summary>The field of a row for a value; null if the file has no such column, which only sizes may lack.</summary>
    public string? ValueOf(in CsvRow row, string name) => _columns.TryGetValue(name, out var index) ? Field(row, index) : null;

    /// <summary>A column as messages call it.</summary>
    public string Name(string name)
    {
        var index = _columns.TryGetValue(name, out var found) ? found : _columns.GetValueOrDefault(Date);
        return index < _header.Count ? $"column {_header[index]}" : string.Create(CultureInfo.InvariantCulture, $"column {index + 1}");
    }

    private static string Field(in CsvRow row, int index) => index < row.Fields.Length ? row.Fields[index] : "";

    private static IEnumerable<(string Name, string Column)> Pairs(string mapping)
    {
        foreach (var pair in mapping.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.Split('=', 2) is not [var name, { Length: > 0 } column])
            {
                throw new UserErrorException($"--columns takes name=column separated by commas, like time=Date,open=O; \"{pair}\" is not.");
            }
            string[] known = [Time, Date, .. Trades, .. Quotes];
            if (!known.Contains(name.Trim()))
            {
                var hint = ClosestWord.To(name.Trim(), known) is { } closest ? $"did you mean {closest}?" : $"there are {string.Join(", ", known)}.";
                throw new UserErrorException($"--columns: there is no \"{name.Trim()}\" in Lean's files; {hint}");
            }
            yield return (name.Trim(), column.Trim());
        }
    }

    private static int Index(string column, string[] header, int count, string path)
    {
        var index = Array.FindIndex(header, x => x.Equals(column, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return index;
        }
        if (int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count)
        {
            return number - 1;
        }
        throw new UserErrorException($"{path} has no column \"{column}\"; it has {(header.Length > 0 ? string.Join(", ", header) : $"no names, and {count} columns from 1")}.");
    }

    private void RequireAll(string path)
    {
        var missing = Values.Where(x => !x.EndsWith("-size", StringComparison.Ordinal) && x != Volume && !_columns.ContainsKey(x)).ToList();
        if (!_columns.ContainsKey(Time) && !_columns.ContainsKey(Date))
        {
            missing.Insert(0, Time);
        }
        if (missing.Count > 0)
        {
            throw new UserErrorException(
                $"{path}: which column is {string.Join(", ", missing)}? Say it as --columns {string.Join(",", missing.Select(x => x + "=..."))}; the file has {(HasHeader ? string.Join(", ", _header) : "no names: use numbers from 1")}.");
        }
    }
}
