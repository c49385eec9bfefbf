using System.Numerics;

namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Every choice of half of the blocks, with the trial that is best on it and how that one ranks on the other half. Takes all trials twice, first to find the best, then
/// to rank it, and keeps nothing of a trial: memory grows with the choices only.
/// </summary>
internal sealed class BlockChoices
{
    private readonly int _blocks;
    private readonly uint[] _choices;
    private readonly (double Inside, double Outside)[] _best;
    private readonly (int Below, int Equal)[] _rank;

    public BlockChoices(int blocks)
    {
        _blocks = blocks;
        _choices = [.. Enumerable.Range(1, (1 << blocks) - 2).Select(x => (uint)x).Where(x => BitOperations.PopCount(x) * 2 == blocks)];
        _best = new (double, double)[_choices.Length];
        _rank = new (int, int)[_choices.Length];
    }

    /// <summary>Trials chosen from.</summary>
    public int Trials { get; private set; }

    /// <summary>The first time: a trial that is better than all before on a choice becomes its best.</summary>
    public void Choose(BlockSums[] trial)
    {
        for (var i = 0; i < _choices.Length; i++)
        {
            var inside = Rate(trial, _choices[i]);
            if (Trials == 0 || inside > _best[i].Inside)
            {
                _best[i] = (inside, Rate(trial, ~_choices[i]));
            }
        }
        Trials++;
    }

    /// <summary>The second time: counts the trials that are not better than the best one outside.</summary>
    public void Rank(BlockSums[] trial)
    {
        for (var i = 0; i < _choices.Length; i++)
        {
            var outside = Rate(trial, ~_choices[i]);
            _rank[i].Below += outside < _best[i].Outside ? 1 : 0;
            _rank[i].Equal += outside == _best[i].Outside ? 1 : 0;
        }
    }

    /// <summary>The result; null with fewer than 2 trials.</summary>
    public OverfittingResult? Result() => Trials < 2 ? null : new OverfittingResult(
        Trials,
        [.. _rank.Select(x => Logit(x.Below, x.Equal))],
        (double)_best.Count(x => x.Outside < 0) / _best.Length,
        Benchmark.Beta.Of(_best.Select(x => x.Outside).ToArray(), _best.Select(x => x.Inside).ToArray()));

    private double Rate(BlockSums[] trial, uint blocks)
    {
        var sums = default(BlockSums);
        for (var block = 0; block < _blocks; block++)
        {
            sums = (blocks >> block & 1) == 1 ? sums.Add(trial[block]) : sums;
        }
        return sums.SharpeRatio;
    }

    /// <summary>ln(w / (1 - w)), w the rank of the best trial among all, from the worst, over trials + 1; ties share their mean rank.</summary>
    private double Logit(int below, int equal)
    {
        var rank = below + (equal + 1) / 2.0;
        return Math.Log(rank / (Trials + 1 - rank));
    }
}
