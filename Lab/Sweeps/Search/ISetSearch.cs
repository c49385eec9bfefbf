namespace Quant.Lab.Sweeps.Search;

/// <summary>
/// A way to choose sets of parameters. Which sets it chooses depends on its seed and on what it is told, in order, and on nothing else: not on how many run at a time.
/// </summary>
public interface ISetSearch
{
    /// <summary>Sets in all.</summary>
    int Count { get; }

    /// <summary>Sets that can be asked for by now: all of them, or as many as what was told decides.</summary>
    int Known { get; }

    /// <summary>A set, as the places of its values.</summary>
    /// <param name="index">From the first one not yet told, below <see cref="Known"/>.</param>
    int[] this[int index] { get; }

    /// <summary>Tells what became of the next set, in the order of the sets.</summary>
    /// <param name="rating">How good it was.</param>
    void Tell(SetRating rating);
}
