using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities.CurrencyConversion;

namespace QuantConnect.Securities;

public partial class Cash
{
    /// <summary>Finds the currency pairs that convert this currency, and adds internal subscriptions for those that are not there yet.</summary>
    /// <param name="securities">The algorithm's securities, to which pairs are added.</param>
    /// <param name="subscriptions">The algorithm's subscriptions.</param>
    /// <param name="marketMap">The market to use, by kind of security.</param>
    /// <param name="changes">Securities that are being added.</param>
    /// <param name="securityService">Creates securities.</param>
    /// <param name="accountCurrency">Code of the account currency.</param>
    /// <param name="defaultResolution">Resolution of the data if there are no subscriptions; otherwise their finest one is used.</param>
    /// <returns>The subscriptions that were added, null if none was needed.</returns>
    public List<SubscriptionDataConfig>? EnsureCurrencyDataFeed(
        SecurityManager securities,
        SubscriptionManager subscriptions,
        IReadOnlyDictionary<SecurityType, string> marketMap,
        SecurityChanges changes,
        ISecurityService securityService,
        string accountCurrency,
        Resolution defaultResolution = Resolution.Minute)
    {
        if (CurrencyConversion.DestinationCurrency is not null)
        {
            return null;
        }
        if (Symbol == accountCurrency)
        {
            CurrencyConversion = ConstantCurrencyConversion.Identity(accountCurrency);
            return null;
        }
        if (marketMap.TryGetValue(SecurityType.Crypto, out var cryptoMarket)
            && Currencies.IsStableCoinWithoutPair(accountCurrency, Symbol, cryptoMarket))
        {
            CurrencyConversion = ConstantCurrencyConversion.Identity(accountCurrency, Symbol);
            return null;
        }

        var listed = ListedPairs(securities, marketMap);
        if (!listed.Exists(x => Symbol == x.Value.QuoteCurrency || Symbol == x.Key.Symbol[..^x.Value.QuoteCurrency.Length]))
        {
            securities.LogSink?.Invoke($"No tradeable pair was found for currency {Symbol}, conversion rate to account currency ({accountCurrency}) will be set to zero."
                + $" Markets: [{string.Join(",", marketMap.Where(x => IsPair(x.Key)).Select(x => $"{x.Key}:{x.Value}"))}]");
            CurrencyConversion = ConstantCurrencyConversion.Null(accountCurrency, Symbol);
            return null;
        }

        var added = new List<SubscriptionDataConfig>();
        Resolution? finest = null;
        foreach (var subscription in subscriptions.Subscriptions)
        {
            if (finest is null || subscription.Resolution < finest)
            {
                finest = subscription.Resolution;
            }
        }
        var resolution = finest ?? defaultResolution;
        Security AddPair(Symbol symbol)
        {
            var dataType = subscriptions.LookupSubscriptionConfigDataTypes(symbol.SecurityType, resolution, false)[0];
            var config = subscriptions.SubscriptionDataConfigService.Add(
                symbol, resolution, fillForward: true, extendedMarketHours: false, isInternalFeed: true, subscriptionDataTypes: [dataType])[0];
            var security = securityService.CreateSecurity(symbol, config, addToSymbolCache: false, seedSecurity: false);
            securities.LogSink?.Invoke($"Adding {symbol.Value} {symbol.ID.Market} for cash {Symbol} currency feed");
            securities.Add(symbol, security);
            added.Add(config);
            return security;
        }

        CurrencyConversion = SecurityCurrencyConversion.LinearSearch(
            Symbol,
            accountCurrency,
            securities.Values.Concat(changes.AddedSecurities).Where(x => IsPair(x.Type)).ToList(),
            SymbolsOf(listed),
            AddPair);
        return added;
    }

    /// <summary>The pairs of the markets in use, in order of preference: forex, CFDs, cryptocurrencies.</summary>
    private static List<KeyValuePair<SecurityDatabaseKey, SymbolProperties>> ListedPairs(
        SecurityManager securities, IReadOnlyDictionary<SecurityType, string> marketMap)
    {
        var types = new List<SecurityType> { SecurityType.Forex, SecurityType.Cfd, SecurityType.Crypto };
        if (marketMap.TryGetValue(SecurityType.CryptoFuture, out var cryptoFutureMarket) && cryptoFutureMarket == Market.DYDX)
        {
            types.Insert(2, SecurityType.CryptoFuture);
        }

        var database = SymbolPropertiesDatabase.FromDataFolder();
        var pairs = new List<KeyValuePair<SecurityDatabaseKey, SymbolProperties>>();
        foreach (var type in types)
        {
            var markets = marketMap.TryGetValue(type, out var preferred) ? new List<string> { preferred } : [];
            markets.AddRange(MarketsInUse(securities, type));
            foreach (var market in markets.Distinct())
            {
                pairs.AddRange(database.GetSymbolPropertiesList(market, type));
            }
        }
        return pairs;
    }

    // a loop, because Select over pairs is generic code that no image holds
    private static IEnumerable<Symbol> SymbolsOf(List<KeyValuePair<SecurityDatabaseKey, SymbolProperties>> listed)
    {
        foreach (var (key, _) in listed)
        {
            yield return QuantConnect.Symbol.Create(key.Symbol, key.SecurityType, key.Market);
        }
    }

    /// <summary>Markets of the securities of a type; a market of forex has CFDs too, and the other way round.</summary>
    private static List<string> MarketsInUse(SecurityManager securities, SecurityType type)
    {
        List<string> Of(SecurityType kind) => securities.Keys.Where(x => x.SecurityType == kind).Select(x => x.ID.Market).ToList();
        var markets = Of(type);
        return markets.Count > 0 ? markets
            : type == SecurityType.Forex ? Of(SecurityType.Cfd)
            : type == SecurityType.Cfd ? Of(SecurityType.Forex)
            : markets;
    }

    private static bool IsPair(SecurityType type) => type is SecurityType.Forex or SecurityType.Crypto or SecurityType.Cfd;
}
