namespace QuantConnect;

public sealed partial class Symbol
{
    /// <summary>Makes the symbol of a ticker as of now; a renamed company keeps the identity of its first ticker.</summary>
    /// <param name="ticker">Ticker, any case.</param>
    /// <param name="securityType">Kind of the instrument; options and futures give the whole chain.</param>
    /// <param name="market">Market, lower case as in <see cref="Market"/>.</param>
    /// <param name="alias">Other value to show than the ticker.</param>
    /// <param name="baseDataType">Data type, for <see cref="SecurityType.Base"/>.</param>
    public static Symbol Create(string ticker, SecurityType securityType, string market, string? alias = null, Type? baseDataType = null)
    {
        switch (securityType)
        {
            case SecurityType.Option:
                return CreateOption(ticker, market, default, default, default, SecurityIdentifier.DefaultDate);
            case SecurityType.IndexOption:
                return CreateOption(Create(ticker, SecurityType.Index, market), market, OptionStyle.European, default, default, SecurityIdentifier.DefaultDate);
        }
        var sid = securityType switch
        {
            SecurityType.Base => SecurityIdentifier.GenerateBase(baseDataType, ticker, market),
            SecurityType.Equity => SecurityIdentifier.GenerateEquity(ticker, market),
            SecurityType.Forex => SecurityIdentifier.GenerateForex(ticker, market),
            SecurityType.Cfd => SecurityIdentifier.GenerateCfd(ticker, market),
            SecurityType.Index => SecurityIdentifier.GenerateIndex(ticker, market),
            SecurityType.Crypto => SecurityIdentifier.GenerateCrypto(ticker, market),
            SecurityType.Future => SecurityIdentifier.GenerateFuture(SecurityIdentifier.DefaultDate, ticker, market),
            SecurityType.CryptoFuture => SecurityIdentifier.GenerateCryptoFuture(SecurityIdentifier.DefaultDate, ticker, market),
            SecurityType.FutureOption => throw new NotImplementedException($"{ticker}: a future option needs its future; use CreateOption."),
            _ => throw new NotImplementedException($"{ticker}: symbols of type {securityType} do not exist."),
        };
        return new Symbol(sid, alias ?? ticker);
    }

    /// <summary>Symbol of user-defined data about another symbol.</summary>
    /// <param name="baseType">Data type; its name becomes part of the identity.</param>
    /// <param name="underlying">Symbol the data is about.</param>
    /// <param name="market">Market, USA by default.</param>
    public static Symbol CreateBase(Type baseType, Symbol underlying, string? market = null)
    {
        var dated = underlying.SecurityType is SecurityType.Equity or SecurityType.Future or SecurityType.Base || underlying.SecurityType.IsOption();
        var sid = SecurityIdentifier.GenerateBase(baseType, underlying.ID.Symbol, market ?? QuantConnect.Market.USA, mapSymbol: false, date: dated ? underlying.ID.Date : null);
        return new Symbol(sid, underlying.Value, underlying);
    }

    /// <summary>Symbol of an equity option contract.</summary>
    /// <param name="underlying">Ticker of the stock.</param>
    /// <param name="market">Market.</param>
    /// <param name="style">When it may be exercised.</param>
    /// <param name="right">Call or put.</param>
    /// <param name="strike">Strike price.</param>
    /// <param name="expiry">Expiry date; <see cref="SecurityIdentifier.DefaultDate"/> for the whole chain.</param>
    /// <param name="alias">Other value to show.</param>
    /// <param name="mapSymbol">Whether to look up the stock's first ticker.</param>
    public static Symbol CreateOption(string underlying, string market, OptionStyle style, OptionRight right, decimal strike, DateTime expiry, string? alias = null, bool mapSymbol = true)
    {
        var stock = new Symbol(SecurityIdentifier.GenerateEquity(underlying, market, mapSymbol), underlying);
        return CreateOption(stock, market, style, right, strike, expiry, alias);
    }

    /// <summary>Symbol of an option contract on <paramref name="underlyingSymbol"/>.</summary>
    /// <param name="underlyingSymbol">What the option is on.</param>
    /// <param name="market">Market.</param>
    /// <param name="style">When it may be exercised.</param>
    /// <param name="right">Call or put.</param>
    /// <param name="strike">Strike price.</param>
    /// <param name="expiry">Expiry date; <see cref="SecurityIdentifier.DefaultDate"/> for the whole chain.</param>
    /// <param name="alias">Other value to show.</param>
    public static Symbol CreateOption(Symbol underlyingSymbol, string market, OptionStyle style, OptionRight right, decimal strike, DateTime expiry, string? alias = null) =>
        CreateOption(underlyingSymbol, null, market, style, right, strike, expiry, alias);

    /// <summary>Symbol of an option contract with its own root ticker.</summary>
    /// <param name="underlyingSymbol">What the option is on.</param>
    /// <param name="targetOption">Root ticker of the option, or null for that of the underlying.</param>
    /// <param name="market">Market.</param>
    /// <param name="style">When it may be exercised.</param>
    /// <param name="right">Call or put.</param>
    /// <param name="strike">Strike price.</param>
    /// <param name="expiry">Expiry date; <see cref="SecurityIdentifier.DefaultDate"/> for the whole chain.</param>
    /// <param name="alias">Other value to show.</param>
    public static Symbol CreateOption(Symbol underlyingSymbol, string? targetOption, string market, OptionStyle style, OptionRight right, decimal strike, DateTime expiry, string? alias = null)
    {
        var sid = SecurityIdentifier.GenerateOption(expiry, underlyingSymbol.ID, targetOption, market, strike, right, style);
        return new Symbol(sid, alias ?? GetAlias(sid, underlyingSymbol)!, underlyingSymbol);
    }

    /// <summary>Symbol of a whole option chain.</summary>
    /// <param name="underlyingSymbol">What the options are on.</param>
    /// <param name="market">Market, that of the underlying by default.</param>
    /// <param name="alias">Other value to show.</param>
    public static Symbol CreateCanonicalOption(Symbol underlyingSymbol, string? market = null, string? alias = null) =>
        CreateCanonicalOption(underlyingSymbol, null, market, alias);

    /// <summary>Symbol of a whole option chain with its own root ticker.</summary>
    /// <param name="underlyingSymbol">What the options are on.</param>
    /// <param name="targetOption">Root ticker of the options, or null for that of the underlying.</param>
    /// <param name="market">Market, that of the underlying by default.</param>
    /// <param name="alias">Other value to show.</param>
    public static Symbol CreateCanonicalOption(Symbol underlyingSymbol, string? targetOption, string? market = null, string? alias = null)
    {
        var style = GetOptionTypeFromUnderlying(underlyingSymbol).DefaultOptionStyle();
        return CreateOption(underlyingSymbol, targetOption, market ?? underlyingSymbol.ID.Market, style, default, default, SecurityIdentifier.DefaultDate, alias);
    }

    /// <summary>Type of the options on <paramref name="underlyingSymbol"/>.</summary>
    public static SecurityType GetOptionTypeFromUnderlying(Symbol underlyingSymbol) => GetOptionTypeFromUnderlying(underlyingSymbol.SecurityType);

    /// <summary>Type of the options on a security of type <paramref name="securityType"/>.</summary>
    public static SecurityType GetOptionTypeFromUnderlying(SecurityType securityType) => securityType switch
    {
        SecurityType.Equity => SecurityType.Option,
        SecurityType.Future => SecurityType.FutureOption,
        SecurityType.Index => SecurityType.IndexOption,
        _ => throw new ArgumentException($"There are no options on securities of type {securityType}.", nameof(securityType)),
    };

    /// <summary>Type of what an option of type <paramref name="securityType"/> is on.</summary>
    public static SecurityType GetUnderlyingFromOptionType(SecurityType securityType) => securityType switch
    {
        SecurityType.Option => SecurityType.Equity,
        SecurityType.FutureOption => SecurityType.Future,
        SecurityType.IndexOption => SecurityType.Index,
        _ => throw new ArgumentException($"{securityType} is not a type of option.", nameof(securityType)),
    };

    /// <summary>Value that a contract or chain shows, or null for types that show their ticker.</summary>
    /// <param name="securityIdentifier">Identity of the contract.</param>
    /// <param name="underlying">What an option is on.</param>
    public static string? GetAlias(SecurityIdentifier securityIdentifier, Symbol? underlying = null)
    {
        var whole = securityIdentifier.SecurityType is not (SecurityType.Base or SecurityType.Equity) && IsChain(securityIdentifier);
        if (securityIdentifier.SecurityType == SecurityType.Future)
        {
            return whole ? $"/{securityIdentifier.Symbol}" : SymbolRepresentation.GenerateFutureTicker(securityIdentifier.Symbol, securityIdentifier.Date);
        }
        if (!securityIdentifier.SecurityType.IsOption())
        {
            return null;
        }
        // a root of its own (weeklies, for example) wins over the ticker of the underlying
        ArgumentNullException.ThrowIfNull(underlying);
        var root = securityIdentifier.Symbol != underlying.ID.Symbol ? securityIdentifier.Symbol : underlying.Value;
        if (whole)
        {
            return $"?{root.LazyToUpper()}";
        }
        return SymbolRepresentation.GenerateOptionTickerOSI(
            root.Length > 5 ? root + " " : root, securityIdentifier.OptionRight, securityIdentifier.StrikePrice, securityIdentifier.Date);
    }

    private static bool IsChain(SecurityIdentifier sid) =>
        (sid.SecurityType == SecurityType.Future || sid.SecurityType.IsOption()) && sid.Date == SecurityIdentifier.DefaultDate;
}
