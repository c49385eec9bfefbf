using System.Numerics;
using Quant.Core.Statistics.Resampling;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Search;

/// <summary>
/// A genetic search. The first generation is random. Each next one are children of the best sets seen so far, as many as a generation has: both parents win a tournament of
/// three; each value of the child comes from either parent; each is then changed with probability one over the number of parameters, an ordered one by a step of
/// geometric length either way (a tenth of its range on average), another one to any other value. A child that ran before is changed again, and after some tries
/// replaced by a random set: no set runs twice.
/// </summary>
internal sealed class GeneticSearch : ISetSearch
{
    /// <summary>Sets of a generation.</summary>
    public const int Population = 24;

    private const int Tournament = 3;
    private const int Tries = 20;
    private const double MeanStep = 0.1;
    private readonly ParameterSpace _space;
    private readonly SeededRandom _random;
    private readonly SeenSets _seen;
    private readonly List<(int[] Set, SetRating Rating)> _told = [];
    private readonly List<int[]> _generation = [];
    private List<(int[] Set, SetRating Rating)> _best = [];
    private int _first;

    /// <summary>A search.</summary>
    /// <param name="space">What to choose from.</param>
    /// <param name="sets">Sets in all; no more than there are.</param>
    /// <param name="seed">Another seed, other sets.</param>
    public GeneticSearch(ParameterSpace space, int sets, ulong seed)
    {
        _space = space;
        _random = new SeededRandom(seed);
        _seen = new SeenSets(space, seed);
        Count = (int)BigInteger.Min(sets, space.Count);
        Fill(_seen.TakeRandom);
    }

    public int Count { get; }

    public int Known => _first + _generation.Count;

    public int[] this[int index] => _generation[index - _first];

    public void Tell(SetRating rating)
    {
        _told.Add((_generation[_told.Count], rating));
        if (_told.Count < _generation.Count)
        {
            return;
        }
        // stable: of equals the earlier set stays ahead
        _best = [.. _best.Concat(_told).OrderByDescending(x => x.Rating).Take(Population)];
        _first += _generation.Count;
        _told.Clear();
        _generation.Clear();
        Fill(Child);
    }

    private void Fill(Func<int[]> make)
    {
        while (_generation.Count < Population && _first + _generation.Count < Count)
        {
            _generation.Add(make());
        }
    }

    private int[] Child()
    {
        var (mother, father) = (Parent(), Parent());
        var child = mother.Select((x, i) => _random.Below(2) == 0 ? x : father[i]).ToArray();
        for (var i = 0; i < Tries; i++)
        {
            Mutate(child);
            if (_seen.Add(child))
            {
                return child;
            }
        }
        return _seen.TakeRandom();
    }

    private int[] Parent()
    {
        // they are sorted: the lowest place is the best of a tournament
        var place = Enumerable.Range(0, Tournament).Min(_ => _random.Below(_best.Count));
        return _best[place].Set;
    }

    private void Mutate(int[] set)
    {
        for (var i = 0; i < set.Length; i++)
        {
            var range = _space.Ranges[i];
            if (range.Values.Count == 1 || _random.NextDouble() * set.Length >= 1)
            {
                continue;
            }
            if (!range.IsOrdered)
            {
                set[i] = (set[i] + 1 + _random.Below(range.Values.Count - 1)) % range.Values.Count;
                continue;
            }
            var step = 1;
            for (var mean = Math.Max(1, MeanStep * range.Values.Count); _random.NextDouble() >= 1 / mean;)
            {
                step++;
            }
            set[i] = Math.Clamp(_random.Below(2) == 0 ? set[i] - step : set[i] + step, 0, range.Values.Count - 1);
        }
    }
}
