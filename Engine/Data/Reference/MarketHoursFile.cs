using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime.TimeZones;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Engine.Data.Reference;

/// <summary>
/// A <c>market-hours-database.json</c>, read once per process and version of the file, and shared by all runs. Calendars are built
/// when they are first asked for, because Lean's own file has hundreds of them and a run needs a few.
/// </summary>
internal sealed class MarketHoursFile
{
    private static readonly ConcurrentDictionary<Version, Lazy<MarketHoursFile>> Files = new();

    private readonly Dictionary<SecurityDatabaseKey, Record> _records = new();
    private readonly Lock _building = new();

    private MarketHoursFile(string path)
    {
        Path = path;
        Read();
    }

    public string Path { get; }

    /// <summary>All keys in the file's order.</summary>
    public IEnumerable<SecurityDatabaseKey> Keys => _records.Keys;

    public static MarketHoursFile Open(string path)
    {
        var file = new FileInfo(System.IO.Path.GetFullPath(path));
        if (!file.Exists)
        {
            throw new FileNotFoundException($"Unable to locate the market hours database '{file.FullName}'. A Lean data folder has it as market-hours/market-hours-database.json.", file.FullName);
        }
        return Files.GetOrAdd(new Version(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks), key => new Lazy<MarketHoursFile>(() => new MarketHoursFile(key.Path))).Value;
    }

    public bool Contains(SecurityDatabaseKey key) => _records.ContainsKey(key);

    /// <summary>The entry with exactly this key, null if there is none. Its calendar is shared: clone it for a run.</summary>
    public MarketHoursDatabase.Entry? Find(SecurityDatabaseKey key)
    {
        if (!_records.TryGetValue(key, out var record))
        {
            return null;
        }
        lock (_building)
        {
            return record.Entry ??= Build(key, record);
        }
    }

    private void Read()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        try
        {
            var document = JsonDocument.Parse(File.ReadAllBytes(Path), options);
            foreach (var property in document.RootElement.GetProperty("entries").EnumerateObject())
            {
                // types that Lean does not know are passed over; the options of futures and indices need tables we do not have
                if (SecurityDatabaseKey.Parse(property.Name) is { } key && key.SecurityType is not (SecurityType.FutureOption or SecurityType.IndexOption))
                {
                    _records[key] = new Record(property.Value, _records.Count);
                }
            }
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"The market hours database '{Path}' cannot be read: {error.Message}", error);
        }
    }

    private MarketHoursDatabase.Entry Build(SecurityDatabaseKey key, Record record)
    {
        try
        {
            return new MarketHoursEntryReader(record.Json).Read(Underlying(key), Common(key, record));
        }
        catch (Exception error) when (error is FormatException or KeyNotFoundException or InvalidOperationException or OverflowException or DateTimeZoneNotFoundException)
        {
            throw new InvalidDataException($"Entry '{key}' of the market hours database '{Path}' cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Options without exceptions of their own have those of their underlying.</summary>
    private MarketHoursDatabase.Entry? Underlying(SecurityDatabaseKey key)
    {
        if (key.SecurityType != SecurityType.Option)
        {
            return null;
        }
        var own = new SecurityDatabaseKey(key.Market, key.Symbol, SecurityType.Equity);
        return Find(own) ?? Find(own.CreateCommonKey());
    }

    /// <summary>Tickers add their exceptions to those of their market, provided that the market comes first in the file, as in Lean.</summary>
    private MarketHoursDatabase.Entry? Common(SecurityDatabaseKey key, Record record)
    {
        var common = key.CreateCommonKey();
        return _records.TryGetValue(common, out var market) && market.Position < record.Position ? Find(common) : null;
    }

    private sealed record Version(string Path, long Length, long WrittenTicks);

    private sealed class Record(JsonElement json, int position)
    {
        public JsonElement Json { get; } = json;

        public int Position { get; } = position;

        public MarketHoursDatabase.Entry? Entry { get; set; }
    }
}
