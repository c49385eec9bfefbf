namespace Quant.Core.Statistics.Resampling;

/// <summary>
/// Monte-Carlo of missed trades: each trade is left out with a probability (no fill, no connection, no nerve), the rest keep their order. A result that
/// needs every single trade shows here as a wide range of profits.
/// </summary>
public static class SkippedTradesSimulation
{
    /// <summary>Simulates histories with missed trades.</summary>
    /// <param name="profits">Results of the trades after fees, in money, in their order.</param>
    /// <param name="capital">Account value at the start, above 0.</param>
    /// <param name="skipProbability">Probability that a trade is missed, between 0 and 1.</param>
    /// <param name="draws">Histories to simulate, at least 1.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static SimulatedOutcomes Run(ReadOnlySpan<double> profits, double capital, double skipProbability, int draws = 1000, ulong seed = 1)
    {
        Require.Fraction(skipProbability, nameof(skipProbability));
        var random = new SeededRandom(seed);
        return SimulatedOutcomes.Simulate(profits, capital, draws, history =>
        {
            var taken = 0;
            foreach (var profit in history)
            {
                if (random.NextDouble() >= skipProbability)
                {
                    history[taken++] = profit;
                }
            }
            return taken;
        });
    }
}
