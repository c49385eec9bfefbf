using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;
using QuantConnect.Securities.Equity;
using QuantConnect.Securities.Forex;

namespace QuantConnect.Algorithm;

/// <summary>Adding and removing securities by hand.</summary>
public partial class QCAlgorithm
{
    /// <summary>Adds a stock.</summary>
    /// <param name="ticker">Its ticker today.</param>
    /// <param name="resolution">Bar length; null for that of <see cref="UniverseSettings"/>.</param>
    /// <param name="market">Market; null for the broker's default.</param>
    /// <param name="fillForward">Whether missing bars repeat the last one.</param>
    /// <param name="leverage">Leverage; 0 for the broker's.</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market bars are delivered.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted; null for that of <see cref="UniverseSettings"/>.</param>
    public Equity AddEquity(
        string ticker,
        Resolution? resolution = null,
        string? market = null,
        bool fillForward = true,
        decimal leverage = Security.NullLeverage,
        bool extendedMarketHours = false,
        DataNormalizationMode? dataNormalizationMode = null)
        => Add<Equity>(SecurityType.Equity, ticker, resolution, market, fillForward, leverage, extendedMarketHours, dataNormalizationMode);

    /// <summary>Adds a currency pair such as <c>EURUSD</c>.</summary>
    public Forex AddForex(
        string ticker, Resolution? resolution = null, string? market = null, bool fillForward = true, decimal leverage = Security.NullLeverage)
        => Add<Forex>(SecurityType.Forex, ticker, resolution, market, fillForward, leverage, false, null);

    /// <summary>Adds a crypto pair such as <c>BTCUSD</c>.</summary>
    public Crypto AddCrypto(
        string ticker, Resolution? resolution = null, string? market = null, bool fillForward = true, decimal leverage = Security.NullLeverage)
        => Add<Crypto>(SecurityType.Crypto, ticker, resolution, market, fillForward, leverage, false, null);

    /// <summary>Adds a security of any type by its ticker.</summary>
    public Security AddSecurity(
        SecurityType securityType,
        string ticker,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null)
        => AddSecurity(securityType, ticker, resolution, fillForward, Security.NullLeverage, extendedMarketHours, dataMappingMode, dataNormalizationMode);

    /// <summary>Adds a security of any type by its ticker.</summary>
    public Security AddSecurity(
        SecurityType securityType,
        string ticker,
        Resolution? resolution,
        bool? fillForward,
        decimal leverage,
        bool? extendedMarketHours,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null)
        => AddSecurity(securityType, ticker, resolution, null!, fillForward, leverage, extendedMarketHours, dataMappingMode, dataNormalizationMode);

    /// <summary>Adds a security of any type by its ticker. As in Lean a failure is an error message and a null result.</summary>
    public Security AddSecurity(
        SecurityType securityType,
        string ticker,
        Resolution? resolution,
        string market,
        bool? fillForward,
        decimal leverage,
        bool? extendedMarketHours,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null)
    {
        RequireSupported(securityType);
        try
        {
            return AddSecurity(
                SymbolOf(ticker, securityType, MarketOf(market, securityType)),
                resolution, fillForward, leverage, extendedMarketHours, dataMappingMode, dataNormalizationMode);
        }
        catch (Exception error) when (error is not NotSupportedException)
        {
            Error("Algorithm.AddSecurity(): " + error);
            return null!;
        }
    }

    /// <summary>Adds a security by its symbol.</summary>
    public Security AddSecurity(
        Symbol symbol,
        Resolution? resolution = null,
        bool? fillForward = null,
        decimal leverage = Security.NullLeverage,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int contractDepthOffset = 0)
    {
        RequireSupported(symbol.SecurityType);
        var configs = SubscriptionManager.SubscriptionDataConfigService.Add(
            symbol,
            resolution,
            fillForward ?? UniverseSettings.FillForward,
            extendedMarketHours ?? UniverseSettings.ExtendedMarketHours,
            dataNormalizationMode: dataNormalizationMode ?? DataNormalizationMode.Adjusted,
            contractDepthOffset: (uint)Math.Abs(contractDepthOffset));
        return AddToUserDefinedUniverse(Securities.CreateSecurity(symbol, configs, leverage), configs);
    }

    /// <summary>Removes a security: cancels its orders, closes its position, ends its data. False if it is not there.</summary>
    public bool RemoveSecurity(Symbol symbol, string? tag = null)
    {
        if (!Securities.TryGetValue(symbol, out var security))
        {
            return false;
        }
        tag ??= "Removed";
        if (!IsWarmingUp)
        {
            Transactions.CancelOpenOrders(symbol, tag);
        }
        if (security.Invested)
        {
            Liquidate(symbol: symbol, tag: tag);
        }
        security.Reset();
        _pendingSecurityChanges.RemoveAll(x => x.Security.Symbol == symbol);
        foreach (var universe in UniverseManager.Values.OfType<UserDefinedUniverse>().Where(x => x.ContainsMember(symbol)))
        {
            _pendingSecurityChanges.Add(new PendingSecurityChange(universe, security, null));
        }
        return true;
    }

    /// <summary>Whether so many more shares can be sold short now.</summary>
    public bool Shortable(Symbol symbol, decimal shortQuantity, int? updateOrderId = null)
    {
        var security = Securities[symbol];
        if (security.ShortableProvider.ShortableQuantity(symbol, security.LocalTime) is not { } available)
        {
            return true;
        }
        var open = Transactions.GetOpenOrdersRemainingQuantity(x => x.Symbol == symbol && x.OrderId != updateOrderId);
        var held = security.Holdings.Quantity;
        return held + open > -available && held - Math.Abs(shortQuantity) + open >= -available;
    }

    /// <summary>Whether anything can be sold short now.</summary>
    public bool Shortable(Symbol symbol) => Shortable(symbol, 0);

    /// <summary>Shares that can be borrowed now; 0 also when the provider does not know.</summary>
    public long ShortableQuantity(Symbol symbol)
    {
        var security = Securities[symbol];
        return security.ShortableProvider.ShortableQuantity(symbol, security.LocalTime) ?? 0;
    }

    /// <summary>The symbol behind a ticker that was added before.</summary>
    public Symbol Symbol(string ticker) => SymbolCache.GetSymbol(ticker);

    private T Add<T>(
        SecurityType type, string ticker, Resolution? resolution, string? market, bool fillForward, decimal leverage, bool extendedHours, DataNormalizationMode? mode)
        where T : Security
    {
        var symbol = SymbolOf(ticker, type, MarketOf(market, type));
        var configs = SubscriptionManager.SubscriptionDataConfigService.Add(
            symbol,
            resolution,
            fillForward,
            extendedHours,
            dataNormalizationMode: mode ?? UniverseSettings.DataNormalizationMode,
            dataMappingMode: UniverseSettings.DataMappingMode);
        return (T)AddToUserDefinedUniverse(Securities.CreateSecurity(symbol, configs, leverage), configs);
    }

    private static Symbol SymbolOf(string ticker, SecurityType type, string market)
        => SymbolCache.TryGetSymbol(ticker, out var known) && known.ID.Market == market && known.SecurityType == type
            ? known
            : QuantConnect.Symbol.Create(ticker, type, market);

    private string MarketOf(string? market, SecurityType type)
    {
        if (!string.IsNullOrEmpty(market))
        {
            return market;
        }
        return BrokerageModel.DefaultMarkets.TryGetValue(type, out var standard)
            ? standard
            : throw new KeyNotFoundException($"{BrokerageModel.GetType().Name} has no default market for {type}; name the market.");
    }

    private static void RequireSupported(SecurityType type)
    {
        if (type is not (SecurityType.Equity or SecurityType.Forex or SecurityType.Crypto))
        {
            throw new NotSupportedException($"Securities of type {type} are not supported by the embedded engine; run the algorithm with --engine lean.");
        }
    }
}
