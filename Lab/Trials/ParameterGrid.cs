namespace Quant.Lab.Trials;

/// <summary>Every combination of the values of some parameters, made when asked for: the size costs no memory. The last parameter changes fastest.</summary>
public sealed class ParameterGrid
{
    private readonly IReadOnlyList<ParameterRange> _ranges;

    /// <summary>A grid.</summary>
    /// <param name="ranges">At least one; each parameter once.</param>
    /// <exception cref="UserErrorException">A parameter is there twice, or none is.</exception>
    public ParameterGrid(IReadOnlyList<ParameterRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        if (ranges.Count == 0)
        {
            throw new UserErrorException("There is nothing to choose from: say what to vary, like --vary fast-period=5:20:5.");
        }
        if (ranges.GroupBy(x => x.Name, StringComparer.Ordinal).FirstOrDefault(x => x.Count() > 1) is { } twice)
        {
            throw new UserErrorException($"--vary {twice.Key} is there more than once: put all its values into one.");
        }
        _ranges = [.. ranges];
        var count = ranges.Aggregate(1.0, (product, x) => product * x.Values.Count);
        if (count > int.MaxValue)
        {
            throw new UserErrorException(FormattableString.Invariant($"The ranges make {count:0.0e0} combinations: take larger steps."));
        }
        Count = (int)count;
    }

    /// <summary>The parameters with their values.</summary>
    public IReadOnlyList<ParameterRange> Ranges => _ranges;

    /// <summary>Number of combinations.</summary>
    public int Count { get; }

    /// <summary>A combination.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    public IReadOnlyDictionary<string, string> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
            for (var i = _ranges.Count - 1; i >= 0; i--)
            {
                (index, var place) = Math.DivRem(index, _ranges[i].Values.Count);
                values[_ranges[i].Name] = _ranges[i].Values[place];
            }
            return values;
        }
    }
}
