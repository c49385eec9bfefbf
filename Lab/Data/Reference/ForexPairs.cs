namespace Quant.Lab.Data.Reference;

/// <summary>Currency pairs whose contract facts are known, with what their made-up markets look like. All are quoted on oanda.</summary>
internal static class ForexPairs
{
    public const string Market = "oanda";

    /// <summary>The pairs, in the order of the symbol properties.</summary>
    public static IReadOnlyList<ForexPair> All { get; } =
    [
        new("AUDUSD", 5, 0.6600, 0.0058, 1.3), new("EURGBP", 5, 0.8600, 0.0040, 1.4), new("EURJPY", 3, 157.00, 0.0058, 1.5), new("EURUSD", 5, 1.0870, 0.0046, 1.0),
        new("GBPUSD", 5, 1.2700, 0.0052, 1.3), new("NZDUSD", 5, 0.6150, 0.0060, 1.7), new("USDCAD", 5, 1.3500, 0.0042, 1.5), new("USDCHF", 5, 0.8800, 0.0046, 1.4),
        new("USDJPY", 3, 145.00, 0.0056, 1.1),
    ];
}

/// <summary>A currency pair.</summary>
/// <param name="Ticker">Base and quote currency.</param>
/// <param name="PricePlaces">Decimal places of the smallest price step, a tenth of a pip.</param>
/// <param name="Price">Price at the beginning of made-up data.</param>
/// <param name="DailyVolatility">Standard deviation of a day's return.</param>
/// <param name="SpreadPips">Spread of a quiet hour, in pips (ten price steps).</param>
internal sealed record ForexPair(string Ticker, int PricePlaces, double Price, double DailyVolatility, double SpreadPips);
