using Quant.Engine.Data.Reference;
using Quant.Engine.Simulation;

namespace QuantConnect.Securities;

/// <summary>Ticks, lots and currencies by market, ticker and security type. Changes stay within the run.</summary>
public class SymbolPropertiesDatabase : BaseSecurityDatabase<SymbolPropertiesDatabase, SymbolProperties>
{
    private readonly SymbolPropertiesFile _file;
    private Dictionary<SecurityDatabaseKey, SymbolProperties>? _changes;

    /// <summary>Opens a database file in Lean's CSV format.</summary>
    /// <param name="file">Path of <c>symbol-properties-database.csv</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    protected SymbolPropertiesDatabase(string file)
    {
        _file = SymbolPropertiesFile.Open(file);
    }

    /// <summary>The database of the running algorithm's data folder.</summary>
    public static SymbolPropertiesDatabase FromDataFolder() => RunContext.Current.SymbolProperties;

    internal static SymbolPropertiesDatabase FromFile(string path) => new(path);

    /// <summary>The first market in the file that lists this ticker.</summary>
    /// <param name="symbol">The ticker.</param>
    /// <param name="securityType">The kind of security.</param>
    /// <param name="market">The market, null if there is none.</param>
    public bool TryGetMarket(string symbol, SecurityType securityType, out string? market)
        => _file.FirstMarkets.TryGetValue(new SecurityDatabaseKey(null, symbol, securityType), out market);

    /// <summary>The properties of a symbol, else those of its market, else defaults with <paramref name="defaultQuoteCurrency"/>.</summary>
    public SymbolProperties GetSymbolProperties(string market, Symbol? symbol, SecurityType securityType, string defaultQuoteCurrency)
    {
        if (TryFind(new SecurityDatabaseKey(market, GetDatabaseSymbolKey(symbol), securityType), out var properties))
        {
            return properties;
        }
        if (symbol is { SecurityType: SecurityType.FutureOption }
            && TryFind(new SecurityDatabaseKey(market, GetDatabaseSymbolKey(symbol.Underlying), symbol.Underlying.SecurityType), out properties))
        {
            return properties;
        }
        return TryFind(new SecurityDatabaseKey(market, null, securityType), out properties) ? properties : SymbolProperties.GetDefault(defaultQuoteCurrency);
    }

    /// <summary>All entries of a market and security type, in the file's order.</summary>
    public IEnumerable<KeyValuePair<SecurityDatabaseKey, SymbolProperties>> GetSymbolPropertiesList(string market, SecurityType securityType)
    {
        foreach (var entry in GetSymbolPropertiesList(market))
        {
            if (entry.Key.SecurityType == securityType)
            {
                yield return entry;
            }
        }
    }

    /// <summary>All entries of a market, in the file's order.</summary>
    public IEnumerable<KeyValuePair<SecurityDatabaseKey, SymbolProperties>> GetSymbolPropertiesList(string market)
    {
        foreach (var entry in _changes ?? _file.Entries)
        {
            if (entry.Key.Market == market)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Sets an entry for this run.</summary>
    /// <returns>Always true.</returns>
    public bool SetEntry(string market, string symbol, SecurityType securityType, SymbolProperties properties)
    {
        _changes ??= new Dictionary<SecurityDatabaseKey, SymbolProperties>(_file.Entries);
        _changes[new SecurityDatabaseKey(market, symbol, securityType)] = properties;
        return true;
    }

    /// <summary>Reads one line of a database file.</summary>
    /// <param name="line">The line.</param>
    /// <param name="key">The entry's key, null if the security type is unknown.</param>
    /// <returns>The properties, null if the security type is unknown.</returns>
    protected static SymbolProperties? FromCsvLine(string line, out SecurityDatabaseKey? key) => SymbolPropertiesFile.ParseLine(line, out key);

    /// <summary>Whether there is an entry with this key.</summary>
    private protected override bool HasEntry(SecurityDatabaseKey key) => (_changes ?? _file.Entries).ContainsKey(key);

    private bool TryFind(SecurityDatabaseKey key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SymbolProperties? properties)
        => (_changes ?? _file.Entries).TryGetValue(key, out properties);
}
