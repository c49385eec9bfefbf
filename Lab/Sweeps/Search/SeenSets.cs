using System.Numerics;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Search;

/// <summary>The sets that a search has chosen, so that none is run twice, and random ones that it has not.</summary>
internal sealed class SeenSets(ParameterSpace space, ulong seed)
{
    private readonly HashSet<BigInteger> _seen = [];
    private readonly SetPermutation _order = new(space.Count, seed);
    private BigInteger _next;

    /// <summary>Whether a set was chosen before.</summary>
    public bool Contains(int[] places) => _seen.Contains(space.NumberOf(places));

    /// <summary>Marks a set as chosen; false if it was before.</summary>
    public bool Add(int[] places) => _seen.Add(space.NumberOf(places));

    /// <summary>A random set that was not chosen, and is now. There must be one.</summary>
    public int[] TakeRandom()
    {
        while (true)
        {
            var number = _order[_next++];
            if (_seen.Add(number))
            {
                return space.PlacesOf(number);
            }
        }
    }
}
