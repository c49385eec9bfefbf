using System.Numerics;
using MathNet.Numerics.Distributions;
using Quant.Core.Statistics.Resampling;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Search;

/// <summary>
/// A Bayesian search: after some random sets, always those with the largest expected improvement under a Gaussian process of what was seen (Jones, Schonlau and Welch,
/// "Efficient global optimization of expensive black-box functions", 1998). Four at a time, each chosen as if the ones before it had turned out as expected ("kriging
/// believer"; Ginsbourger, Le Riche and Carraro, 2010), so that the batch does not depend on how many run at once. What the process sees are normal scores of the
/// ranks: an objective with wild values does no harm, and sets that failed or violate a constraint rank last.
/// </summary>
internal sealed class BayesSearch : ISetSearch
{
    /// <summary>Most sets of a search: its work grows with their third power.</summary>
    public const int MostSets = 1000;

    private const int Batch = 4;
    private const int FewestRandom = 8;
    private const int RandomCandidates = 400;
    private const int Leaders = 5;
    private const int Neighbours = 20;
    private readonly ParameterSpace _space;
    private readonly SeededRandom _random;
    private readonly SeenSets _seen;
    private readonly List<int[]> _sets = [];
    private readonly List<double[]> _points = [];
    private readonly List<SetRating> _told = [];
    private GaussianProcess? _process;
    private int _fitted;

    /// <summary>A search.</summary>
    /// <param name="space">What to choose from.</param>
    /// <param name="sets">Sets in all; no more than there are.</param>
    /// <param name="seed">Another seed, other sets.</param>
    public BayesSearch(ParameterSpace space, int sets, ulong seed)
    {
        _space = space;
        _random = new SeededRandom(seed);
        _seen = new SeenSets(space, seed);
        Count = (int)BigInteger.Min(sets, space.Count);
        var random = Math.Min(Count, Math.Max(FewestRandom, Math.Min(2 * space.Ranges.Count, sets / 3)));
        for (var i = 0; i < random; i++)
        {
            Take(_seen.TakeRandom());
        }
    }

    public int Count { get; }

    public int Known => _sets.Count;

    public int[] this[int index] => _sets[index];

    public void Tell(SetRating rating)
    {
        _told.Add(rating);
        if (_told.Count == _sets.Count && _sets.Count < Count)
        {
            ChooseBatch();
        }
    }

    private void ChooseBatch()
    {
        var values = NormalScores(_told).ToList();
        var best = values.Max();
        // the length scale is a property of the problem: it is looked for again only when there is a quarter more to judge it by
        var fits = _process is null || _told.Count >= _fitted * 5 / 4;
        _process = fits ? GaussianProcess.Fit(_points, [.. values]) : _process!.With(_points, [.. values]);
        _fitted = fits ? _told.Count : _fitted;
        for (var i = 0; i < Batch && _sets.Count < Count; i++)
        {
            if (i > 0)
            {
                values.Add(_process.At(_points[^1]).Mean);
                _process = _process.With(_points, [.. values]);
            }
            var set = Candidates(values).MaxBy(x => ExpectedImprovement(_process, Point(x), best)) ?? _seen.TakeRandom();
            _seen.Add(set);
            Take(set);
        }
    }

    private void Take(int[] set)
    {
        _sets.Add(set);
        _points.Add(Point(set));
    }

    /// <summary>Random sets, and neighbours of the best ones; none that was chosen before.</summary>
    private List<int[]> Candidates(List<double> values)
    {
        var result = new List<int[]>();
        for (var i = 0; i < RandomCandidates; i++)
        {
            result.Add([.. _space.Ranges.Select(x => _random.Below(x.Values.Count))]);
        }
        foreach (var leader in Enumerable.Range(0, values.Count).OrderByDescending(x => values[x]).Take(Leaders))
        {
            for (var i = 0; i < Neighbours; i++)
            {
                int[] set = [.. _sets[leader]];
                var place = _random.Below(set.Length);
                var count = _space.Ranges[place].Values.Count;
                var reach = _space.Ranges[place].IsOrdered ? 1 + (count / 10) : count;
                set[place] = Math.Clamp(set[place] - reach + _random.Below((2 * reach) + 1), 0, count - 1);
                result.Add(set);
            }
        }
        result.RemoveAll(_seen.Contains);
        return result;
    }

    /// <summary>A set as a point: ordered values on [0, 1], other ones as a corner each, all at distance 1 from each other.</summary>
    private double[] Point(int[] set)
    {
        var point = new List<double>();
        for (var i = 0; i < set.Length; i++)
        {
            var count = _space.Ranges[i].Values.Count;
            if (_space.Ranges[i].IsOrdered)
            {
                point.Add(count > 1 ? (double)set[i] / (count - 1) : 0);
                continue;
            }
            for (var value = 0; value < count; value++)
            {
                point.Add(value == set[i] ? Math.Sqrt(0.5) : 0);
            }
        }
        return [.. point];
    }

    /// <summary>The normal quantile of (rank - 1/2) / n, equals sharing their mean rank.</summary>
    internal static double[] NormalScores(IReadOnlyList<SetRating> ratings)
    {
        var order = Enumerable.Range(0, ratings.Count).OrderBy(x => ratings[x]).ToArray();
        var scores = new double[ratings.Count];
        for (var first = 0; first < order.Length;)
        {
            var end = first;
            while (end < order.Length && ratings[order[end]].CompareTo(ratings[order[first]]) == 0)
            {
                end++;
            }
            foreach (var x in order[first..end])
            {
                scores[x] = Normal.InvCDF(0, 1, (first + end) / 2.0 / order.Length);
            }
            first = end;
        }
        return scores;
    }

    private static double ExpectedImprovement(GaussianProcess process, double[] point, double best)
    {
        var (mean, deviation) = process.At(point);
        if (deviation <= 0)
        {
            return Math.Max(0, mean - best);
        }
        var z = (mean - best) / deviation;
        return ((mean - best) * Normal.CDF(0, 1, z)) + (deviation * Normal.PDF(0, 1, z));
    }
}
