using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Search;

/// <summary>Every combination, the last parameter changing fastest.</summary>
internal sealed class GridSearch(ParameterSpace space) : ISetSearch
{
    public int Count { get; } = (int)space.Count;

    public int Known => Count;

    public int[] this[int index] => space.PlacesOf(index);

    public void Tell(SetRating rating)
    {
        // nothing to learn: the sets are fixed
    }
}
