using QuantConnect;

namespace Quant.Framework.Limits;

/// <summary>Which sector symbols belong to: <c>config/sectors.json</c>, as it was when this assembly was built.</summary>
public sealed class SectorMap
{
    /// <summary>The sector of all that is in none.</summary>
    public const string Unclassified = "unclassified";

    private readonly IReadOnlyDictionary<string, string> _sectors;

    private SectorMap(IReadOnlyDictionary<string, string> sectors) => _sectors = sectors;

    /// <summary>The map built into this assembly.</summary>
    /// <exception cref="ConfigurationException">The file was wrong when the assembly was built.</exception>
    public static SectorMap Load() => Parse(BuiltInFile.Read("sectors.json"));

    /// <summary>Reads a map from the text of a <c>sectors.json</c>: an object with tickers as names and sectors as values.</summary>
    /// <exception cref="ConfigurationException">It is not JSON, a ticker is there twice, or a sector is empty.</exception>
    public static SectorMap Parse(string json)
    {
        var values = JsonFile.FlatObject("sectors.json", json);
        var empty = values.Keys.Where(x => string.IsNullOrWhiteSpace(values[x])).Select(x => $"{x}: has no sector.").ToList();
        return empty.Count == 0 ? new SectorMap(values) : throw new ConfigurationException("sectors.json", empty);
    }

    /// <summary>The sector of a symbol; coins are <c>crypto</c>, currencies <c>currencies</c> unless the file says otherwise.</summary>
    public string Of(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return _sectors.TryGetValue(symbol.Value, out var sector) ? sector : symbol.SecurityType switch
        {
            SecurityType.Crypto or SecurityType.CryptoFuture => "crypto",
            SecurityType.Forex => "currencies",
            _ => Unclassified,
        };
    }
}
