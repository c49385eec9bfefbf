using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>What a made-up stock is like.</summary>
/// <param name="Price">Price at the beginning, in dollars.</param>
/// <param name="OwnVolatility">Standard deviation of a day's return, that of the market left out.</param>
/// <param name="Beta">Move per move of the market.</param>
/// <param name="DailyVolume">Mean shares a day at the price of the beginning.</param>
/// <param name="RelativeSpread">Usual spread as a share of the price.</param>
/// <param name="DividendYield">Dividends of a year as a share of the price, 0 for none.</param>
internal sealed record EquityProfile(double Price, double OwnVolatility, double Beta, double DailyVolume, double RelativeSpread, double DividendYield)
{
    /// <summary>The market itself, Lean's default benchmark.</summary>
    public const string MarketTicker = "SPY";

    /// <summary>Volatility of the market.</summary>
    public const double MarketVolatility = 0.009;

    /// <summary>The profile of a ticker: SPY is the market, every other one is drawn from its name.</summary>
    public static EquityProfile Of(string ticker, ulong seed)
    {
        if (ticker == MarketTicker)
        {
            return new EquityProfile(450, 0.0004, 1, 60_000_000, 0.00003, 0.014);
        }
        var random = new StableRandom(seed, $"equity/{ticker}/profile");
        var price = StableMath.Exp(random.Uniform(StableMath.Log(14), StableMath.Log(320)));
        var volatility = random.Uniform(0.009, 0.024);
        // large companies are calm and much traded
        var dollars = StableMath.Exp(random.Uniform(StableMath.Log(25e6), StableMath.Log(2.5e9)) - (40 * (volatility - 0.015)));
        var spread = 0.0001 + (6 / Math.Sqrt(dollars));
        var dividends = random.Chance(0.55) ? random.Uniform(0.006, 0.038) : 0;
        return new EquityProfile(price, volatility, random.Uniform(0.5, 1.5), dollars / price, spread, dividends);
    }
}
