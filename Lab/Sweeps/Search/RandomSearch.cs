using System.Numerics;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Search;

/// <summary>Different sets in a random order, all equally likely.</summary>
internal sealed class RandomSearch : ISetSearch
{
    private readonly ParameterSpace _space;
    private readonly SetPermutation _order;

    /// <summary>A search.</summary>
    /// <param name="space">What to choose from.</param>
    /// <param name="sets">Sets in all; no more than there are.</param>
    /// <param name="seed">Another seed, other sets.</param>
    public RandomSearch(ParameterSpace space, int sets, ulong seed)
    {
        _space = space;
        _order = new SetPermutation(space.Count, seed);
        Count = (int)BigInteger.Min(sets, space.Count);
    }

    public int Count { get; }

    public int Known => Count;

    public int[] this[int index] => _space.PlacesOf(_order[index]);

    public void Tell(SetRating rating)
    {
        // nothing to learn: the sets are fixed
    }
}
