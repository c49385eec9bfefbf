using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>A fixed set of symbols, a universe for each market and security type.</summary>
public class ManualUniverseSelectionModel : UniverseSelectionModel
{
    private readonly List<Symbol> _symbols;
    private readonly UniverseSettings? _settings;

    /// <summary>No symbols.</summary>
    public ManualUniverseSelectionModel()
        : this(Enumerable.Empty<Symbol>(), null)
    {
    }

    /// <summary>Some symbols, subscribed by the algorithm's universe settings.</summary>
    public ManualUniverseSelectionModel(IEnumerable<Symbol> symbols)
        : this(symbols, null)
    {
    }

    /// <summary>Some symbols, subscribed by the algorithm's universe settings.</summary>
    public ManualUniverseSelectionModel(params Symbol[] symbols)
        : this(symbols, null)
    {
    }

    /// <summary>Some symbols, subscribed by settings of their own.</summary>
    public ManualUniverseSelectionModel(IEnumerable<Symbol> symbols, UniverseSettings? universeSettings)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        _symbols = symbols.Where(x => !x.IsCanonical()).ToList();
        _settings = universeSettings;
        foreach (var symbol in _symbols)
        {
            SymbolCache.Set(symbol.Value, symbol);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
    {
        var settings = _settings ?? algorithm.UniverseSettings;
        // by a text: groups by pairs are generic code that no image holds
        foreach (var group in _symbols.GroupBy(x => x.SecurityType + "-" + x.ID.Market))
        {
            var (market, type) = (group.First().ID.Market, group.First().SecurityType);
            var name = string.Join('-', group.Select(x => x.Value));
            var symbol = Symbol.Create($"manual-universe-selection-model-{group.Key}-{name}", type, market);
            var entry = algorithm.Run.MarketHours.GetEntry(market, (string)null!, type);
            var config = new SubscriptionDataConfig(
                typeof(TradeBar), symbol, settings.Resolution, entry.DataTimeZone, entry.ExchangeHours.TimeZone, false, false, true);
            yield return new ManualUniverse(config, settings, group);
        }
    }
}
