namespace Quant.Lab.Trials;

/// <summary>Every combination of the values of some parameters, few enough to run them all. The last parameter changes fastest.</summary>
public sealed class ParameterGrid
{
    private readonly ParameterSpace _space;

    /// <summary>A grid.</summary>
    /// <param name="ranges">At least one; each parameter once.</param>
    /// <exception cref="UserErrorException">A parameter is there twice, none is, or there are too many combinations.</exception>
    public ParameterGrid(IReadOnlyList<ParameterRange> ranges)
    {
        _space = new ParameterSpace(ranges);
        if (_space.Count > int.MaxValue)
        {
            throw new UserErrorException($"The ranges make {_space.CountText} combinations: name what to vary with --vary, or take larger steps.");
        }
        Count = (int)_space.Count;
    }

    /// <summary>The parameters with their values.</summary>
    public IReadOnlyList<ParameterRange> Ranges => _space.Ranges;

    /// <summary>Number of combinations.</summary>
    public int Count { get; }

    /// <summary>A combination.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    public IReadOnlyDictionary<string, string> this[int index] => _space.Set(_space.PlacesOf(index));
}
