using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Resampling;

/// <summary>What became of an account in many simulated histories.</summary>
public sealed class SimulatedOutcomes
{
    private readonly double[] _profits;
    private readonly double[] _drawdowns;

    private SimulatedOutcomes(double[] profits, double[] drawdowns)
    {
        _profits = profits;
        _drawdowns = drawdowns;
        Array.Sort(_profits);
        Array.Sort(_drawdowns);
    }

    /// <summary>Number of histories.</summary>
    public int Draws => _profits.Length;

    /// <summary>Net profits, ascending.</summary>
    public ReadOnlySpan<double> Profits => _profits;

    /// <summary>Maximum drawdowns as positive fractions of the high before them, ascending; above 1 where the account went below 0.</summary>
    public ReadOnlySpan<double> Drawdowns => _drawdowns;

    /// <summary>The net profit that a share of the histories stayed below.</summary>
    /// <param name="probability">From 0 to 1; 0.05 for a bad case.</param>
    public double ProfitQuantile(double probability) => Quantile.OfSorted(_profits, probability)!.Value;

    /// <summary>The maximum drawdown that a share of the histories stayed below.</summary>
    /// <param name="probability">From 0 to 1; 0.95 for a bad case.</param>
    public double DrawdownQuantile(double probability) => Quantile.OfSorted(_drawdowns, probability)!.Value;

    /// <summary>Share of the histories with a net profit below 0.</summary>
    public double LossProbability => (double)_profits.Count(x => x < 0) / Draws;

    /// <summary>Share of the histories with a drawdown of at least a fraction: the risk of ruin, for the fraction that is ruin.</summary>
    /// <param name="fraction">A positive fraction of the high.</param>
    public double DrawdownProbability(double fraction) => (double)_drawdowns.Count(x => x >= fraction) / Draws;

    /// <summary>Simulates accounts that take results one after the other.</summary>
    /// <param name="profits">Results of the trades, in money.</param>
    /// <param name="capital">Account value at the start.</param>
    /// <param name="draws">Histories to simulate.</param>
    /// <param name="arrange">Changes a fresh copy of the results into those of one history, and returns how many they are.</param>
    internal static SimulatedOutcomes Simulate(ReadOnlySpan<double> profits, double capital, int draws, Func<double[], int> arrange)
    {
        Require.Finite(profits, nameof(profits));
        Require.Positive(capital, nameof(capital));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var (results, drawdowns, history) = (new double[draws], new double[draws], new double[profits.Length]);
        for (var draw = 0; draw < draws; draw++)
        {
            profits.CopyTo(history);
            var count = arrange(history);
            var (value, high, deepest) = (capital, capital, 0.0);
            foreach (var profit in history.AsSpan(0, count))
            {
                value += profit;
                high = Math.Max(high, value);
                deepest = Math.Max(deepest, 1 - value / high);
            }
            (results[draw], drawdowns[draw]) = (value - capital, deepest);
        }
        return new SimulatedOutcomes(results, drawdowns);
    }
}
