using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Combinatorially symmetric cross-validation: splits the history into an even number of blocks; for every choice of half of the blocks, the trial that is
/// best on them is ranked by its Sharpe ratio on the other half. Source: Bailey, Borwein, López de Prado and Zhu, "The probability of backtest
/// overfitting" (2017). Takes trials one by one and keeps three numbers per block of each, so that memory does not grow with the length of the history.
/// </summary>
public sealed class OverfittingTest
{
    private const int MostBlocks = 20;
    private readonly List<Sums[]> _trials = [];

    /// <summary>A test without trials.</summary>
    /// <param name="periods">Returns of every trial, at least 2 for each block.</param>
    /// <param name="blocks">Blocks to split the history into: even, from 2 to 20. 16 gives 12,870 choices.</param>
    public OverfittingTest(int periods, int blocks = 16)
    {
        if (blocks < 2 || blocks > MostBlocks || blocks % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(blocks), blocks, $"The number of blocks is even and from 2 to {MostBlocks}.");
        }
        if (periods < 2 * blocks)
        {
            throw new ArgumentOutOfRangeException(nameof(periods), periods, $"{blocks} blocks need at least {2 * blocks} returns.");
        }
        (Periods, Blocks) = (periods, blocks);
    }

    /// <summary>Returns of every trial.</summary>
    public int Periods { get; }

    /// <summary>Blocks the history is split into; their lengths differ by at most one.</summary>
    public int Blocks { get; }

    /// <summary>Trials added.</summary>
    public int Trials => _trials.Count;

    /// <summary>Adds a trial.</summary>
    /// <param name="returns">Its returns in the same periods as all others'.</param>
    public void Add(ReadOnlySpan<double> returns)
    {
        Require.Finite(returns, nameof(returns));
        if (returns.Length != Periods)
        {
            throw new ArgumentException($"The trial has {returns.Length} returns; all have {Periods}.", nameof(returns));
        }
        var sums = new Sums[Blocks];
        for (var block = 0; block < Blocks; block++)
        {
            var from = (int)((long)Periods * block / Blocks);
            var to = (int)((long)Periods * (block + 1) / Blocks);
            foreach (var value in returns[from..to])
            {
                sums[block] = sums[block].Add(new Sums(1, value, value * value));
            }
        }
        _trials.Add(sums);
    }

    /// <summary>The result over all choices; null with fewer than 2 trials.</summary>
    public OverfittingResult? Compute()
    {
        if (Trials < 2)
        {
            return null;
        }
        var (inside, outside, whole) = (new double[Trials], new double[Trials], (1u << Blocks) - 1);
        var (logits, degradation) = (new List<double>(), new List<(double, double)>());
        var losses = 0;
        for (var choice = 1u; choice < whole; choice++)
        {
            if (uint.PopCount(choice) * 2 != Blocks)
            {
                continue;
            }
            Rate(choice, inside);
            Rate(whole & ~choice, outside);
            var best = Array.IndexOf(inside, inside.Max());
            logits.Add(Logit(outside, best));
            degradation.Add((inside[best], outside[best]));
            losses += outside[best] < 0 ? 1 : 0;
        }
        return new OverfittingResult(Trials, logits, (double)losses / logits.Count, Slope(degradation));
    }

    /// <summary>Sharpe ratios of all trials on a union of blocks. A trial that did not move there is rated 0: it neither won nor lost.</summary>
    private void Rate(uint blocks, double[] ratings)
    {
        for (var trial = 0; trial < ratings.Length; trial++)
        {
            var sums = default(Sums);
            for (var block = 0; block < Blocks; block++)
            {
                sums = (blocks >> block & 1) == 1 ? sums.Add(_trials[trial][block]) : sums;
            }
            ratings[trial] = sums.SharpeRatio;
        }
    }

    /// <summary>ln(w / (1 - w)), w the rank of the best trial among all, from the worst, over trials + 1; ties share their mean rank.</summary>
    private static double Logit(double[] ratings, int best)
    {
        var (below, equal) = (0, 0);
        foreach (var rating in ratings)
        {
            below += rating < ratings[best] ? 1 : 0;
            equal += rating == ratings[best] ? 1 : 0;
        }
        var rank = below + (equal + 1) / 2.0;
        return Math.Log(rank / (ratings.Length + 1 - rank));
    }

    private static double? Slope(List<(double Inside, double Outside)> pairs)
        => Benchmark.Beta.Of(pairs.Select(x => x.Outside).ToArray(), pairs.Select(x => x.Inside).ToArray());

    private readonly record struct Sums(int Count, double Sum, double Squares)
    {
        // what rounding leaves of the variance of equal returns
        private const double Nothing = 1e-12;

        public double SharpeRatio
        {
            get
            {
                var variance = Squares - Sum * Sum / Count;
                return variance > Nothing * Squares ? Sum / Count / Math.Sqrt(variance / (Count - 1)) : 0;
            }
        }

        public Sums Add(Sums other) => new(Count + other.Count, Sum + other.Sum, Squares + other.Squares);
    }
}
