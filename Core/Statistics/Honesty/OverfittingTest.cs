namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Combinatorially symmetric cross-validation: splits the history into an even number of blocks; for every choice of half of the blocks, the trial that is
/// best on them is ranked by its Sharpe ratio on the other half. Source: Bailey, Borwein, López de Prado and Zhu, "The probability of backtest
/// overfitting" (2017). Takes trials one by one and keeps three numbers per block of each, so that memory does not grow with the length of the history.
/// </summary>
public sealed class OverfittingTest
{
    private const int MostBlocks = 20;
    private readonly List<BlockSums[]> _trials = [];

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
        _trials.Add(Sums(returns));
    }

    /// <summary>The result over all choices; null with fewer than 2 trials.</summary>
    public OverfittingResult? Compute() => Compute(_trials);

    /// <summary>The result of trials that are too many to keep: they are asked for twice, and must be the same both times.</summary>
    /// <param name="trials">Returns of each trial, in the same periods as all others'.</param>
    /// <returns>What adding them one by one and <see cref="Compute()"/> would give; trials added are not part of it.</returns>
    public OverfittingResult? Compute(IEnumerable<double[]> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        return Compute(trials.Select(x => Sums(x)));
    }

    private OverfittingResult? Compute(IEnumerable<BlockSums[]> trials)
    {
        var choices = new BlockChoices(Blocks);
        foreach (var trial in trials)
        {
            choices.Choose(trial);
        }
        foreach (var trial in trials)
        {
            choices.Rank(trial);
        }
        return choices.Result();
    }

    private BlockSums[] Sums(ReadOnlySpan<double> returns)
    {
        Require.Finite(returns, nameof(returns));
        return returns.Length == Periods
            ? BlockSums.Of(returns, Blocks)
            : throw new ArgumentException($"The trial has {returns.Length} returns; all have {Periods}.", nameof(returns));
    }
}
