namespace QuantConnect;

/// <summary>Markets (countries, exchanges, dealers) and the codes that security identifiers have for them.</summary>
public static class Market
{
    /// <summary>United States.</summary>
    public const string USA = "usa";

    /// <summary>Oanda.</summary>
    public const string Oanda = "oanda";

    /// <summary>FXCM.</summary>
    public const string FXCM = "fxcm";

    /// <summary>Dukascopy.</summary>
    public const string Dukascopy = "dukascopy";

    /// <summary>Bitfinex.</summary>
    public const string Bitfinex = "bitfinex";

    /// <summary>CME Globex.</summary>
    public const string Globex = "cmeglobex";

    /// <summary>New York Mercantile Exchange.</summary>
    public const string NYMEX = "nymex";

    /// <summary>Chicago Board of Trade.</summary>
    public const string CBOT = "cbot";

    /// <summary>Intercontinental Exchange.</summary>
    public const string ICE = "ice";

    /// <summary>Cboe options exchange.</summary>
    public const string CBOE = "cboe";

    /// <summary>Cboe futures exchange.</summary>
    public const string CFE = "cfe";

    /// <summary>India.</summary>
    public const string India = "india";

    /// <summary>Commodity Exchange.</summary>
    public const string COMEX = "comex";

    /// <summary>Chicago Mercantile Exchange.</summary>
    public const string CME = "cme";

    /// <summary>Eurex.</summary>
    public const string EUREX = "eurex";

    /// <summary>Singapore Exchange.</summary>
    public const string SGX = "sgx";

    /// <summary>Hong Kong futures exchange.</summary>
    public const string HKFE = "hkfe";

    /// <summary>Osaka Exchange.</summary>
    public const string OSE = "ose";

    /// <summary>NYSE Liffe.</summary>
    public const string NYSELIFFE = "nyseliffe";

    /// <summary>Former name of Coinbase.</summary>
    [Obsolete("Use Coinbase.")]
    public const string GDAX = Coinbase;

    /// <summary>Kraken.</summary>
    public const string Kraken = "kraken";

    /// <summary>Bitstamp.</summary>
    public const string Bitstamp = "bitstamp";

    /// <summary>OkCoin.</summary>
    public const string OkCoin = "okcoin";

    /// <summary>Bithumb.</summary>
    public const string Bithumb = "bithumb";

    /// <summary>Binance.</summary>
    public const string Binance = "binance";

    /// <summary>Poloniex.</summary>
    public const string Poloniex = "poloniex";

    /// <summary>Coinone.</summary>
    public const string Coinone = "coinone";

    /// <summary>HitBTC.</summary>
    public const string HitBTC = "hitbtc";

    /// <summary>Bittrex.</summary>
    public const string Bittrex = "bittrex";

    /// <summary>FTX.</summary>
    public const string FTX = "ftx";

    /// <summary>FTX.US.</summary>
    public const string FTXUS = "ftxus";

    /// <summary>Binance.US.</summary>
    public const string BinanceUS = "binanceus";

    /// <summary>Bybit.</summary>
    public const string Bybit = "bybit";

    /// <summary>Coinbase.</summary>
    public const string Coinbase = "coinbase";

    /// <summary>Interactive Brokers.</summary>
    public const string InteractiveBrokers = "interactivebrokers";

    /// <summary>dYdX.</summary>
    public const string DYDX = "dydx";

    /// <summary>Korea Exchange.</summary>
    public const string KRX = "krx";

    // by code; null where no code was given out
    private static readonly string?[] ByCode =
    [
        "empty", USA, FXCM, Oanda, Dukascopy, Bitfinex, Globex, NYMEX, CBOT, ICE, CBOE, India, Coinbase, Kraken, Bittrex, Bithumb, Binance, Poloniex, Coinone, HitBTC,
        OkCoin, Bitstamp, COMEX, CME, SGX, HKFE, NYSELIFFE, null, null, null, null, null, null, CFE, FTX, FTXUS, BinanceUS, Bybit, Coinbase, InteractiveBrokers, EUREX,
        OSE, DYDX, KRX,
    ];

    private static readonly Dictionary<string, int> Codes = BuildCodes();

    /// <summary>Code of a market.</summary>
    /// <param name="market">Name, lower case.</param>
    /// <returns>Null if there is no such market.</returns>
    public static int? Encode(string market) => Codes.TryGetValue(market, out var code) ? code : null;

    /// <summary>Name of the market with a code.</summary>
    /// <returns>Null if the code was never given out.</returns>
    public static string? Decode(int code) => code >= 0 && code < ByCode.Length ? ByCode[code] : null;

    /// <summary>Names of all markets.</summary>
    public static List<string> SupportedMarkets() => [.. Codes.Keys];

    private static Dictionary<string, int> BuildCodes()
    {
        var codes = new Dictionary<string, int>();
        for (var code = 0; code < ByCode.Length; code++)
        {
            if (ByCode[code] is { } market)
            {
                // Coinbase is listed twice: old identifiers say 12, new ones 38
                codes[market] = code;
            }
        }
        return codes;
    }
}
