using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// Turns middle prices into quotes and trades in whole price steps. The spread widens with volatility and outside regular hours; bids are rounded
/// down and offers up, so that quotes never cross; a trade is at the bid or at the offer, so that trades bounce and lie within the quotes.
/// </summary>
/// <param name="random">Stream of the instrument.</param>
/// <param name="stepsPerUnit">Price steps in one unit of the price: 100 for cents.</param>
/// <param name="relativeSpread">Usual spread as a share of the price.</param>
internal sealed class QuoteMaker(StableRandom random, double stepsPerUnit, double relativeSpread)
{
    private const double CalmShare = 0.3;

    /// <summary>Quotes of a minute, without sizes.</summary>
    /// <param name="move">Middle prices.</param>
    /// <param name="width">What the spread is multiplied with at this time of day.</param>
    public (Prices Bid, Prices Ask) Quotes(in Move move, double width)
    {
        var half = 0.5 * relativeSpread * width * (CalmShare + ((1 - CalmShare) * move.Agitation));
        var first = half * random.Uniform(0.6, 1.4);
        var last = half * random.Uniform(0.6, 1.4);
        var bid = new Prices(Down(move.Open, first), Down(move.High, half), Down(move.Low, half), Down(move.Close, last));
        var ask = new Prices(Up(move.Open, first), Up(move.High, half), Up(move.Low, half), Up(move.Close, last));
        return (Ordered(bid), Ordered(ask));
    }

    /// <summary>Trades of a minute with these quotes, without time and volume.</summary>
    public Prices Trades(Prices bid, Prices ask)
    {
        var open = random.Chance(0.5) ? bid.Open : ask.Open;
        var close = random.Chance(0.5) ? bid.Close : ask.Close;
        var high = random.Chance(0.5) ? bid.High : ask.High;
        var low = random.Chance(0.5) ? bid.Low : ask.Low;
        return new Prices(open, Math.Max(high, Math.Max(open, close)), Math.Min(low, Math.Min(open, close)), close);
    }

    private static Prices Ordered(Prices x)
        => new(x.Open, Math.Max(x.High, Math.Max(x.Open, x.Close)), Math.Min(x.Low, Math.Min(x.Open, x.Close)), x.Close);

    private long Down(double price, double half) => Math.Max(1, (long)Math.Floor(price * (1 - half) * stepsPerUnit));

    // above the bid even if the middle price is a whole step and the spread is nothing
    private long Up(double price, double half) => Math.Max(Down(price, half) + 1, (long)Math.Ceiling(price * (1 + half) * stepsPerUnit));
}
