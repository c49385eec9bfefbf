using System.Globalization;

namespace QuantConnect;

/// <summary>Currency codes, their signs, and the stable coins that count as a currency.</summary>
public static class Currencies
{
    /// <summary>US dollar.</summary>
    public const string USD = "USD";

    /// <summary>Euro.</summary>
    public const string EUR = "EUR";

    /// <summary>Pound sterling.</summary>
    public const string GBP = "GBP";

    /// <summary>Indian rupee.</summary>
    public const string INR = "INR";

    /// <summary>Indonesian rupiah.</summary>
    public const string IDR = "IDR";

    /// <summary>Offshore yuan.</summary>
    public const string CNH = "CNH";

    /// <summary>Swiss franc.</summary>
    public const string CHF = "CHF";

    /// <summary>Hong Kong dollar.</summary>
    public const string HKD = "HKD";

    /// <summary>Yen.</summary>
    public const string JPY = "JPY";

    /// <summary>Won.</summary>
    public const string KRW = "KRW";

    /// <summary>Currency of an amount that has none.</summary>
    public const string NullCurrency = "QCC";

    /// <summary>Signs by currency code.</summary>
    public static readonly IReadOnlyDictionary<string, string> CurrencySymbols = new Dictionary<string, string>
    {
        { USD, "$" }, { GBP, "₤" }, { JPY, "¥" }, { KRW, "₩" }, { EUR, "€" }, { "NZD", "$" }, { "AUD", "$" }, { "CAD", "$" }, { CHF, "Fr" },
        { HKD, "$" }, { "SGD", "$" }, { "XAG", "Ag" }, { "XAU", "Au" }, { CNH, "¥" }, { "CNY", "¥" }, { "CZK", "Kč" }, { "DKK", "kr" },
        { "HUF", "Ft" }, { "INR", "₹" }, { "MXN", "$" }, { "NOK", "kr" }, { "PLN", "zł" }, { "SAR", "﷼" }, { "SEK", "kr" }, { "THB", "฿" },
        { "TRY", "₺" }, { "TWD", "NT$" }, { "ZAR", "R" }, { "RUB", "₽" }, { "BRL", "R$" }, { "GNF", "Fr" }, { IDR, "Rp" }, { "BTC", "₿" },
        { "BCH", "Ƀ" }, { "BSV", "Ɓ" }, { "LTC", "Ł" }, { "ETH", "Ξ" }, { "EOS", "ε" }, { "XRP", "✕" }, { "XLM", "*" }, { "ETC", "ξ" },
        { "ZRX", "ZRX" }, { "USDT", "₮" }, { "ADA", "₳" }, { "SOL", "◎" }, { "DOT", "●" }, { "DOGE", "Ð" }, { "DAI", "◈" }, { "ALGO", "Ⱥ" },
        { "ICP", "∞" }, { "XMR", "ɱ" }, { "XTZ", "ꜩ" }, { "IOTA", "ɨ" }, { "MIOTA", "ɨ" }, { "MKR", "Μ" }, { "ZEC", "ⓩ" }, { "DASH", "Đ" },
        { "XNO", "Ӿ" }, { "REP", "Ɍ" }, { "STEEM", "ȿ" }, { "THETA", "ϑ" }, { "FIL", "⨎" }, { "BAT", "⟁" }, { "LSK", "Ⱡ" }, { "NAV", "Ꞥ" },
    };

    /// <summary>Pairs of stable coins that Coinbase trades.</summary>
    public static readonly HashSet<string> StablePairsCoinbase =
    [
        "DAIUSDC", "DAIUSD", "GYENUSD", "PAXUSD", "PAXUSDT", "MUSDUSD", "USDCEUR", "USDCGBP", "USDTEUR", "USDTGBP", "USDTUSD", "USDTUSDC", "USTEUR",
        "USTUSD", "USTUSDT", "WBTCBTC",
    ];

    // pairs that nobody trades because both sides are worth the same
    private static readonly Dictionary<string, HashSet<string>> UntradedStablePairs = new()
    {
        { Market.Binance, ["USDCUSD", "USDTUSD", "USDPUSD", "SUSDUSD", "BUSDUSD", "USTUSD", "TUSDUSD", "FDUSDUSD", "DAIUSD", "IDRTIDR", "BNFCRUSD"] },
        { Market.Bitfinex, ["EURSEUR", "XCHFCHF"] },
        { Market.Coinbase, ["USDCUSD"] },
        { Market.Bybit, ["USDCUSD", "USDTUSD", "USDPUSD", "SUSDUSD", "BUSDUSD", "USTUSD", "TUSDUSD", "DAIUSD"] },
        { Market.DYDX, ["USDCUSD"] },
    };

    private static readonly string[] DollarCoins = ["USDT", "USDC", USD];

    /// <summary>Whether two currencies are worth the same although no pair of them is traded; the dollar and its coins stand for each other.</summary>
    /// <param name="accountCurrency">Currency of the account.</param>
    /// <param name="cashSymbol">Other currency.</param>
    /// <param name="market">Market.</param>
    public static bool IsStableCoinWithoutPair(string accountCurrency, string cashSymbol, string market)
    {
        if (!DollarCoins.Contains(accountCurrency))
        {
            return IsUntraded(accountCurrency, cashSymbol, market);
        }
        foreach (var dollar in DollarCoins)
        {
            if (dollar != cashSymbol && IsUntraded(dollar, cashSymbol, market))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a pair of equal worth is not traded.</summary>
    /// <param name="symbol">Pair, base currency first.</param>
    /// <param name="market">Market.</param>
    public static bool IsStableCoinWithoutPair(string symbol, string market) =>
        UntradedStablePairs.TryGetValue(market, out var pairs) && pairs.Contains(symbol);

    /// <summary>Sign of a currency, or its code if it has none.</summary>
    public static string GetCurrencySymbol(string? currency) =>
        string.IsNullOrEmpty(currency) ? string.Empty : CurrencySymbols.TryGetValue(currency, out var sign) ? sign : currency;

    /// <summary>Number in a text that may begin with a currency sign.</summary>
    /// <exception cref="ArgumentException">No number.</exception>
    public static decimal Parse(string value) =>
        TryParse(value, out var number) ? number : throw new ArgumentException($"'{value}' is not an amount of money.", nameof(value));

    /// <summary>Number in a text that may begin with a currency sign.</summary>
    /// <param name="value">Text.</param>
    /// <param name="parsedValue">Number, or 0.</param>
    public static bool TryParse(string value, out decimal parsedValue)
    {
        ArgumentNullException.ThrowIfNull(value);
        var start = 0;
        while (start < value.Length && !char.IsDigit(value[start]) && !char.IsWhiteSpace(value[start]) && value[start] is not ('-' or '+'))
        {
            start++;
        }

        return decimal.TryParse(value.AsSpan(start), NumberStyles.Any, CultureInfo.InvariantCulture, out parsedValue);
    }

    private static bool IsUntraded(string one, string other, string market) =>
        IsStableCoinWithoutPair(one + other, market) || IsStableCoinWithoutPair(other + one, market);
}
