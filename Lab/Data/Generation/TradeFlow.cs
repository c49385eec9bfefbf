using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// How much is traded and shown: volume rises with volatility (the mixture of distributions, Clark 1973), scatters log-normally, and a minute in
/// which hardly anything is expected often has no trade at all.
/// </summary>
/// <param name="random">Stream of the instrument.</param>
/// <param name="tradeSize">Usual size of one trade, in size units.</param>
internal sealed class TradeFlow(StableRandom random, double tradeSize)
{
    private const double Scatter = 0.55;
    private const double CalmShare = 0.25;

    /// <summary>Volume of a minute in size units; 0 without a trade.</summary>
    /// <param name="expected">What is usual at this time of day, in size units.</param>
    /// <param name="agitation">Volatility as a multiple of the usual one.</param>
    public long Volume(double expected, double agitation)
    {
        var mean = expected * (CalmShare + ((1 - CalmShare) * agitation));
        var trades = mean / tradeSize;
        if (trades < 20 && random.Chance(StableMath.Exp(-trades)))
        {
            return 0;
        }
        var volume = mean * LogNormal() / (trades < 20 ? 1 - StableMath.Exp(-trades) : 1);
        return Math.Max(1, (long)volume);
    }

    /// <summary>Size of a quote, in multiples of a lot.</summary>
    /// <param name="usual">Usual size in size units.</param>
    /// <param name="lot">Size units in a lot.</param>
    public long QuoteSize(double usual, long lot) => Math.Max(1, (long)(usual * LogNormal() / lot)) * lot;

    private double LogNormal() => StableMath.Exp((Scatter * random.Normal()) - (0.5 * Scatter * Scatter));
}
