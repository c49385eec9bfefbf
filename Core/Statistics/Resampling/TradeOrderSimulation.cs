namespace Quant.Core.Statistics.Resampling;

/// <summary>
/// Monte-Carlo of the order of trades: the same trades, shuffled. The net profit is the same in all; the drawdowns show how much the historical one owes to
/// luck with the order. Supposes that trades do not depend on one another and keep their size in money.
/// </summary>
public static class TradeOrderSimulation
{
    /// <summary>Simulates histories of shuffled trades.</summary>
    /// <param name="profits">Results of the trades after fees, in money.</param>
    /// <param name="capital">Account value at the start, above 0.</param>
    /// <param name="draws">Histories to simulate, at least 1.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static SimulatedOutcomes Run(ReadOnlySpan<double> profits, double capital, int draws = 1000, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        return SimulatedOutcomes.Simulate(profits, capital, draws, history =>
        {
            random.Shuffle<double>(history);
            return history.Length;
        });
    }
}
