namespace Quant.Lab.Data.Reference;

/// <summary>Crypto pairs whose contract facts are known, with what their made-up markets look like.</summary>
internal static class CryptoPairs
{
    /// <summary>Markets of <see cref="All"/>; each has the same calendar.</summary>
    public static IReadOnlyList<string> Markets { get; } = ["coinbase", "binance", "kraken"];

    /// <summary>The pairs, in the order of the symbol properties.</summary>
    public static IReadOnlyList<CryptoPair> All { get; } =
    [
        new("coinbase", "ADAUSD", "Cardano-US Dollar", 4, 8, 0.55, 0.040, 60_000_000),
        new("coinbase", "AVAXUSD", "Avalanche-US Dollar", 2, 8, 38, 0.044, 900_000),
        new("coinbase", "BTCUSD", "Bitcoin-US Dollar", 2, 8, 42_000, 0.026, 15_000),
        new("coinbase", "DOGEUSD", "Dogecoin-US Dollar", 5, 1, 0.09, 0.045, 300_000_000),
        new("coinbase", "ETHUSD", "Ethereum-US Dollar", 2, 8, 2_300, 0.032, 150_000),
        new("coinbase", "LINKUSD", "Chainlink-US Dollar", 3, 2, 15, 0.042, 1_500_000),
        new("coinbase", "LTCUSD", "Litecoin-US Dollar", 2, 8, 72, 0.036, 400_000),
        new("coinbase", "SOLUSD", "Solana-US Dollar", 2, 8, 100, 0.045, 2_500_000),
        new("coinbase", "XRPUSD", "XRP-US Dollar", 4, 6, 0.6, 0.038, 90_000_000),
        new("binance", "BTCUSDT", "Bitcoin-Tether", 2, 5, 42_000, 0.026, 35_000),
        new("binance", "ETHUSDT", "Ethereum-Tether", 2, 4, 2_300, 0.032, 400_000),
        new("binance", "SOLUSDT", "Solana-Tether", 2, 3, 100, 0.045, 4_000_000),
        new("kraken", "BTCUSD", "Bitcoin-US Dollar", 1, 8, 42_000, 0.026, 3_000),
        new("kraken", "ETHUSD", "Ethereum-US Dollar", 2, 8, 2_300, 0.032, 30_000),
    ];
}

/// <summary>A crypto pair.</summary>
/// <param name="Market">Lean's name of the exchange.</param>
/// <param name="Ticker">Upper case.</param>
/// <param name="Description">Base and quote currency in words.</param>
/// <param name="PricePlaces">Decimal places of the smallest price step.</param>
/// <param name="LotPlaces">Decimal places of the smallest quantity.</param>
/// <param name="Price">Price at the beginning of made-up data.</param>
/// <param name="DailyVolatility">Standard deviation of a day's return.</param>
/// <param name="DailyVolume">Mean volume of a day in units of the base currency.</param>
internal sealed record CryptoPair(
    string Market, string Ticker, string Description, int PricePlaces, int LotPlaces, double Price, double DailyVolatility, double DailyVolume)
{
    /// <summary>Currency of the price.</summary>
    public string QuoteCurrency => Ticker.EndsWith("USDT", StringComparison.Ordinal) ? "USDT" : Ticker[^3..];

    /// <summary>What is traded.</summary>
    public string BaseCurrency => Ticker[..^QuoteCurrency.Length];
}
