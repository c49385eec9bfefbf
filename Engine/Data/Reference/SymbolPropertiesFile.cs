using System.Collections.Concurrent;
using System.Globalization;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Engine.Data.Reference;

/// <summary>A <c>symbol-properties-database.csv</c>, read once per process and version of the file, and shared by all runs. Immutable.</summary>
internal sealed class SymbolPropertiesFile
{
    private static readonly ConcurrentDictionary<(string Path, long Length, DateTime Written), Lazy<SymbolPropertiesFile>> Files = new();

    private SymbolPropertiesFile(string path)
    {
        var number = 0;
        var hasHeader = false;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (!hasHeader)
            {
                hasHeader = true;
                continue;
            }
            try
            {
                if (ParseLine(line, out var key) is not { } properties)
                {
                    continue;
                }
                if (!Entries.TryAdd(key!, properties))
                {
                    throw new FormatException($"{key} is listed twice");
                }
                FirstMarkets.TryAdd(new SecurityDatabaseKey(null, key!.Symbol, key.SecurityType), key.Market);
            }
            catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
            {
                throw new InvalidDataException($"Line {number} of the symbol properties database '{path}' cannot be read: {error.Message}", error);
            }
        }
    }

    /// <summary>All entries in the file's order. Shared: not to be changed.</summary>
    public Dictionary<SecurityDatabaseKey, SymbolProperties> Entries { get; } = new();

    /// <summary>By ticker and security type (any market), the market of the first entry.</summary>
    public Dictionary<SecurityDatabaseKey, string> FirstMarkets { get; } = new();

    public static SymbolPropertiesFile Open(string path)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        if (!file.Exists)
        {
            throw new FileNotFoundException($"Unable to locate symbol properties file '{file.FullName}'. A Lean data folder has it as symbol-properties/symbol-properties-database.csv.", file.FullName);
        }
        return Files.GetOrAdd((file.FullName, file.Length, file.LastWriteTimeUtc), key => new Lazy<SymbolPropertiesFile>(() => new SymbolPropertiesFile(key.Path))).Value;
    }

    /// <summary>Reads market, ticker, type, description, currency, multiplier, tick, lot, and optionally market ticker, minimum size, magnifiers.</summary>
    public static SymbolProperties? ParseLine(string line, out SecurityDatabaseKey? key)
    {
        var fields = line.Split(',');
        if (fields.Length < 8)
        {
            throw new FormatException($"it has {fields.Length} columns instead of at least 8");
        }
        if (!fields[2].TryParseSecurityType(out var securityType))
        {
            key = null;
            return null;
        }
        key = new SecurityDatabaseKey(fields[0], fields[1], securityType);
        return new SymbolProperties(
            fields[3],
            fields[4],
            Number(fields[5]),
            Number(fields[6]),
            Number(fields[7]),
            Optional(fields, 8) ?? string.Empty,
            Optional(fields, 9) is { } minimum ? Number(minimum) : null,
            Optional(fields, 10) is { } magnifier ? Number(magnifier) : 1,
            Optional(fields, 11) is { } strikes ? Number(strikes) : 1);
    }

    private static string? Optional(string[] fields, int index) => index < fields.Length && fields[index].Length > 0 ? fields[index] : null;

    private static decimal Number(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw new FormatException($"'{text}' is not a number");
}
