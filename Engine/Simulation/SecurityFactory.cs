using Quant.Engine.Models;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Interfaces;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;
using QuantConnect.Securities.Equity;
using QuantConnect.Securities.Forex;
using QuantConnect.Util;

namespace Quant.Engine.Simulation;

/// <summary>Creates the securities of one run: symbol properties, calendar, currencies, models, and then the algorithm's initializer.</summary>
internal sealed class SecurityFactory : ISecurityService
{
    private readonly CashBook _cashBook;
    private readonly MarketHoursDatabase _marketHours;
    private readonly SymbolPropertiesDatabase _symbolProperties;
    private readonly ISecurityInitializerProvider _initializers;
    private readonly IRegisteredSecurityDataTypesProvider _dataTypes;
    private readonly QCAlgorithm _algorithm;
    private readonly SecurityCacheProvider _caches;

    public SecurityFactory(
        CashBook cashBook,
        MarketHoursDatabase marketHours,
        SymbolPropertiesDatabase symbolProperties,
        ISecurityInitializerProvider initializers,
        IRegisteredSecurityDataTypesProvider dataTypes,
        QCAlgorithm algorithm)
    {
        _cashBook = cashBook;
        _marketHours = marketHours;
        _symbolProperties = symbolProperties;
        _initializers = initializers;
        _dataTypes = dataTypes;
        _algorithm = algorithm;
        _caches = new SecurityCacheProvider(algorithm.Portfolio);
    }

    public Security CreateSecurity(
        Symbol symbol,
        List<SubscriptionDataConfig>? subscriptionDataConfigList,
        decimal leverage = 0,
        bool addToSymbolCache = true,
        Security? underlying = null,
        bool seedSecurity = true)
    {
        var configs = subscriptionDataConfigList ?? [];
        var isInternal = configs.Count > 0 && configs[0].IsInternalFeed;
        if (_algorithm.Securities.TryGetValue(symbol, out var security))
        {
            security.AddData(configs);
            if (!isInternal)
            {
                security.IsTradable = true;
            }
            Initialize(security, seedSecurity);
            return security;
        }

        security = Create(symbol, addToSymbolCache);
        security.IsTradable &= !isInternal;
        security.AddData(configs);
        Initialize(security, seedSecurity);
        Finish(security, configs, leverage);
        return security;
    }

    public Security CreateSecurity(
        Symbol symbol,
        SubscriptionDataConfig subscriptionDataConfig,
        decimal leverage = 0,
        bool addToSymbolCache = true,
        Security? underlying = null,
        bool seedSecurity = true)
        => CreateSecurity(symbol, [subscriptionDataConfig], leverage, addToSymbolCache, underlying, seedSecurity);

    public Security CreateBenchmarkSecurity(Symbol symbol)
    {
        var security = Create(symbol, addToSymbolCache: false);
        Finish(security, [], leverage: 1);
        return security;
    }

    private static void Finish(Security security, List<SubscriptionDataConfig> configs, decimal leverage)
    {
        if (leverage != Security.NullLeverage)
        {
            security.SetLeverage(leverage);
        }
        // raw prices are multiples of the tick, and so are orders
        if (security.Type == SecurityType.Equity && configs.Count > 0 && configs[0].DataNormalizationMode == DataNormalizationMode.Raw)
        {
            security.PriceVariationModel = new EquityPriceVariationModel();
        }
    }

    private Security Create(Symbol symbol, bool addToSymbolCache)
    {
        var type = symbol.SecurityType;
        if (type is not (SecurityType.Equity or SecurityType.Forex or SecurityType.Crypto or SecurityType.Base))
        {
            throw Unsupported.Feature($"The security {symbol} of type {type}");
        }

        var hours = HoursOf(symbol);
        var properties = PropertiesOf(symbol);
        if (addToSymbolCache)
        {
            SymbolCache.Set(symbol.Value, symbol);
        }
        var quoteCash = CashOf(properties.QuoteCurrency);
        var baseCash = BaseCashOf(symbol);
        var cache = _caches.GetSecurityCache(symbol);
        return type switch
        {
            SecurityType.Equity => new Equity(symbol, hours, quoteCash, properties, _cashBook, _dataTypes, cache),
            SecurityType.Forex => new Forex(symbol, hours, quoteCash, baseCash!, properties, _cashBook, _dataTypes, cache),
            SecurityType.Crypto => new Crypto(symbol, hours, quoteCash, baseCash!, properties, _cashBook, _dataTypes, cache),
            _ => new Security(symbol, hours, quoteCash, properties, _cashBook, _dataTypes, cache)
        };
    }

    private SecurityExchangeHours HoursOf(Symbol symbol) => _marketHours.GetExchangeHours(symbol.ID.Market, symbol, symbol.SecurityType);

    private SymbolProperties PropertiesOf(Symbol symbol)
    {
        var market = symbol.ID.Market;
        if (symbol.SecurityType == SecurityType.Crypto && !_symbolProperties.ContainsKey(market, symbol, SecurityType.Crypto))
        {
            throw new ArgumentException(
                $"Crypto '{symbol.Value}' could not be found in the symbol properties database for market '{market}': check ticker and market, or add it to symbol-properties-database.csv.");
        }
        var defaultCurrency = symbol.SecurityType == SecurityType.Forex ? symbol.Value[3..] : _cashBook.AccountCurrency;
        return _symbolProperties.GetSymbolProperties(market, symbol, symbol.SecurityType, defaultCurrency);
    }

    private Cash? BaseCashOf(Symbol symbol)
    {
        if (CurrencyPairUtil.TryDecomposeCurrencyPair(symbol, out var baseCurrency, out _))
        {
            return CashOf(baseCurrency!);
        }
        if (CurrencyPairUtil.IsValidSecurityType(symbol.SecurityType, throwException: false))
        {
            throw new ArgumentException(
                $"Failed to resolve base currency for '{symbol.ID.Symbol}': its ticker must end with its quote currency, or market '{symbol.ID.Market}' could be wrong.");
        }
        return null;
    }

    private Cash CashOf(string currency) => _cashBook.TryGetValue(currency, out var cash) ? cash : _cashBook.Add(currency, 0, 0);

    private void Initialize(Security security, bool seedSecurity)
    {
        if (security.IsInitialized)
        {
            return;
        }
        if (seedSecurity && _algorithm.Settings.SeedInitialPrices)
        {
            Seeding.Securities(_algorithm, [security]);
        }
        _initializers.SecurityInitializer.Initialize(security);
        security.IsInitialized = true;
    }
}
