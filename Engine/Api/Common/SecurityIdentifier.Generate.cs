using Quant.Engine.Simulation;
using QuantConnect.Data.Auxiliary;
using QuantConnect.Interfaces;

namespace QuantConnect;

public sealed partial class SecurityIdentifier
{
    /// <summary>Identity of an option whose root is the ticker of its underlying.</summary>
    /// <param name="expiry">Expiry date.</param>
    /// <param name="underlying">What the option is on.</param>
    /// <param name="market">Market.</param>
    /// <param name="strike">Strike price.</param>
    /// <param name="optionRight">Call or put.</param>
    /// <param name="optionStyle">When it may be exercised.</param>
    public static SecurityIdentifier GenerateOption(DateTime expiry, SecurityIdentifier underlying, string market, decimal strike, OptionRight optionRight, OptionStyle optionStyle) =>
        GenerateOption(expiry, underlying, null, market, strike, optionRight, optionStyle);

    /// <summary>Identity of an option.</summary>
    /// <param name="expiry">Expiry date.</param>
    /// <param name="underlying">What the option is on.</param>
    /// <param name="targetOption">Root ticker, or null for that of the underlying.</param>
    /// <param name="market">Market.</param>
    /// <param name="strike">Strike price.</param>
    /// <param name="optionRight">Call or put.</param>
    /// <param name="optionStyle">When it may be exercised.</param>
    public static SecurityIdentifier GenerateOption(
        DateTime expiry, SecurityIdentifier underlying, string? targetOption, string market, decimal strike, OptionRight optionRight, OptionStyle optionStyle)
    {
        if (string.IsNullOrEmpty(targetOption))
        {
            targetOption = underlying.SecurityType == SecurityType.Future
                ? throw new NotSupportedException($"{underlying}: options on futures need --engine lean.")
                : underlying.Symbol;
        }
        return Generate(expiry, targetOption, QuantConnect.Symbol.GetOptionTypeFromUnderlying(underlying.SecurityType), market, strike, optionRight, optionStyle, underlying);
    }

    /// <summary>Identity of a future.</summary>
    /// <param name="expiry">Expiry date; <see cref="DefaultDate"/> for the continuous contract.</param>
    /// <param name="symbol">Root ticker.</param>
    /// <param name="market">Market.</param>
    public static SecurityIdentifier GenerateFuture(DateTime expiry, string symbol, string market) => Generate(expiry, symbol, SecurityType.Future, market);

    /// <summary>Identity of the company that has this ticker at the end of the map files; outside of a run no map files are read.</summary>
    /// <param name="symbol">Ticker.</param>
    /// <param name="market">Market.</param>
    /// <param name="mapSymbol">Whether to look up the first ticker and date.</param>
    /// <param name="mapFileProvider">Source of map files; that of the run by default.</param>
    /// <param name="mappingResolveDate">Date on which the company had the ticker; the last one known by default.</param>
    public static SecurityIdentifier GenerateEquity(string symbol, string market, bool mapSymbol = true, IMapFileProvider? mapFileProvider = null, DateTime? mappingResolveDate = null)
    {
        if (mapSymbol)
        {
            (symbol, var first) = FirstTickerAndDate(symbol, market, mapFileProvider, mappingResolveDate);
            return GenerateEquity(first, symbol, market);
        }
        return GenerateEquity(DefaultDate, symbol, market);
    }

    /// <summary>Identity of an equity whose first date and ticker are known.</summary>
    /// <param name="date">First trading date.</param>
    /// <param name="symbol">First ticker.</param>
    /// <param name="market">Market.</param>
    public static SecurityIdentifier GenerateEquity(DateTime date, string symbol, string market) => Generate(date, symbol, SecurityType.Equity, market);

    /// <summary>Ticker that a symbol had on a date.</summary>
    /// <param name="symbol">Symbol; one that is never renamed gives its value.</param>
    /// <param name="date">Date in the exchange's time zone.</param>
    public static string Ticker(Symbol symbol, DateTime date)
    {
        if (!symbol.RequiresMapping() || RunContext.CurrentOrNull?.MapFileProvider is not { } provider)
        {
            return symbol.Value;
        }
        var mapFile = provider.Get(AuxiliaryDataKey.Create(symbol)).ResolveMapFile(symbol);
        return mapFile.GetMappedSymbol(date.Date, symbol.Value);
    }

    /// <summary>Identity of the constituents of something; keeps the ticker's case.</summary>
    /// <param name="symbol">Ticker.</param>
    /// <param name="securityType">Kind of the constituents.</param>
    /// <param name="market">Market.</param>
    public static SecurityIdentifier GenerateConstituentIdentifier(string symbol, SecurityType securityType, string market) =>
        Generate(DefaultDate, symbol, securityType, market, upper: false);

    /// <summary>Ticker of user-defined data: ticker, dot, name of the data type.</summary>
    /// <param name="dataType">Data type; null leaves the ticker as it is.</param>
    /// <param name="symbol">Ticker.</param>
    public static string GenerateBaseSymbol(Type? dataType, string symbol) => dataType is null ? symbol : $"{symbol.ToUpperInvariant()}.{dataType.Name}";

    /// <summary>Name of the data type in a ticker of user-defined data.</summary>
    /// <param name="symbol">Ticker as of <see cref="GenerateBaseSymbol"/>.</param>
    /// <param name="type">Name of the type, or null.</param>
    public static bool TryGetCustomDataType(string? symbol, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? type)
    {
        var dot = symbol?.LastIndexOf('.') ?? -1;
        type = dot >= 0 && dot < symbol!.Length - 1 ? symbol[(dot + 1)..] : null;
        return type is not null;
    }

    /// <summary>Identity of user-defined data.</summary>
    /// <param name="dataType">Data type; its name becomes part of the identity.</param>
    /// <param name="symbol">Ticker.</param>
    /// <param name="market">Market.</param>
    /// <param name="mapSymbol">Whether the ticker is that of an equity, to be looked up.</param>
    /// <param name="date">First date, <see cref="DefaultDate"/> by default.</param>
    public static SecurityIdentifier GenerateBase(Type? dataType, string symbol, string market, bool mapSymbol = false, DateTime? date = null)
    {
        var first = date ?? DefaultDate;
        if (mapSymbol)
        {
            (symbol, first) = FirstTickerAndDate(symbol, market, null, null);
        }
        return Generate(first, GenerateBaseSymbol(dataType, symbol), SecurityType.Base, market, upper: false);
    }

    /// <summary>Identity of a currency pair.</summary>
    public static SecurityIdentifier GenerateForex(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Forex, market);

    /// <summary>Identity of a crypto pair.</summary>
    public static SecurityIdentifier GenerateCrypto(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Crypto, market);

    /// <summary>Identity of a crypto future; <see cref="DefaultDate"/> for a perpetual one.</summary>
    public static SecurityIdentifier GenerateCryptoFuture(DateTime expiry, string symbol, string market) => Generate(expiry, symbol, SecurityType.CryptoFuture, market);

    /// <summary>Identity of a contract for difference.</summary>
    public static SecurityIdentifier GenerateCfd(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Cfd, market);

    /// <summary>Identity of an index.</summary>
    public static SecurityIdentifier GenerateIndex(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Index, market);

    private static SecurityIdentifier Generate(
        DateTime date, string symbol, SecurityType type, string market, decimal strike = 0, OptionRight right = 0, OptionStyle style = 0, SecurityIdentifier? underlying = null, bool upper = true)
    {
        if (!type.IsValid())
        {
            throw new ArgumentOutOfRangeException(nameof(type), type, $"{symbol}: not a security type.");
        }
        if (right is not (OptionRight.Call or OptionRight.Put))
        {
            throw new ArgumentOutOfRangeException(nameof(right), right, $"{symbol}: neither call nor put.");
        }
        if (date < Time.BeginningOfTime)
        {
            throw new ArgumentOutOfRangeException(nameof(date), date, $"{symbol}: dates begin on {Time.BeginningOfTime:yyyy-MM-dd}.");
        }
        var marketCode = QuantConnect.Market.Encode(market.ToLowerInvariant())
            ?? throw new ArgumentOutOfRangeException(nameof(market), market, $"{symbol}: unknown market; see QuantConnect.Market for the known ones.");
        var properties = TypeField.Pack((ulong)type) + MarketField.Pack((ulong)marketCode) + PackStrike(strike) + StyleField.Pack((ulong)style)
            + DaysField.Pack((ulong)date.ToOADate()) + RightField.Pack((ulong)right);
        var dated = type is SecurityType.Base or SecurityType.Equity or SecurityType.Future || type.IsOption();
        return new SecurityIdentifier(upper ? symbol.LazyToUpper() : symbol, properties, underlying, dated ? date : null, type.IsOption() ? strike : null);
    }

    private static (string Ticker, DateTime Date) FirstTickerAndDate(string ticker, string market, IMapFileProvider? provider, DateTime? on)
    {
        var run = RunContext.CurrentOrNull;
        provider ??= run?.MapFileProvider;
        if (provider is null)
        {
            return (ticker, DefaultDate);
        }
        // outside of a run nobody says what "today" is; the end of time means the latest owner of the ticker
        var date = on ?? run?.UtcNow.Date ?? Time.EndOfTime;
        var mapFile = provider.Get(new AuxiliaryDataKey(market, SecurityType.Equity)).ResolveMapFile(ticker, date);
        return mapFile.Any() ? (mapFile.FirstTicker, mapFile.FirstDate) : (ticker, DefaultDate);
    }
}
