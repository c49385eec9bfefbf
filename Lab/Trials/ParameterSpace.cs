using System.Globalization;
using System.Numerics;

namespace Quant.Lab.Trials;

/// <summary>
/// All combinations of the values of some parameters, however many: none is kept. A set is written as the places of its values in their ranges, or as its number
/// among all combinations, the last parameter changing fastest.
/// </summary>
public sealed class ParameterSpace
{
    private static readonly BigInteger WrittenOut = 1_000_000_000_000;

    /// <summary>A space.</summary>
    /// <param name="ranges">At least one; each parameter once.</param>
    /// <exception cref="UserErrorException">A parameter is there twice, or none is.</exception>
    public ParameterSpace(IReadOnlyList<ParameterRange> ranges)
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
        Ranges = [.. ranges];
        Count = ranges.Aggregate(BigInteger.One, (product, x) => product * x.Values.Count);
    }

    /// <summary>The parameters with their values.</summary>
    public IReadOnlyList<ParameterRange> Ranges { get; }

    /// <summary>Number of combinations.</summary>
    public BigInteger Count { get; }

    /// <summary>Number of combinations for people: <c>12,000</c>, or <c>3E+21</c>.</summary>
    public string CountText => Count < WrittenOut
        ? Count.ToString("N0", CultureInfo.InvariantCulture)
        : ((double)Count).ToString("0E+0", CultureInfo.InvariantCulture);

    /// <summary>The places of the values of a combination, one for each range.</summary>
    /// <param name="number">From 0, below <see cref="Count"/>.</param>
    public int[] PlacesOf(BigInteger number)
    {
        if (number.Sign < 0 || number >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, $"There are {Count} combinations.");
        }
        var places = new int[Ranges.Count];
        for (var i = places.Length - 1; i >= 0; i--)
        {
            number = BigInteger.DivRem(number, Ranges[i].Values.Count, out var place);
            places[i] = (int)place;
        }
        return places;
    }

    /// <summary>The number of a combination.</summary>
    /// <param name="places">A place for each range.</param>
    public BigInteger NumberOf(IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var number = BigInteger.Zero;
        for (var i = 0; i < Ranges.Count; i++)
        {
            number = (number * Ranges[i].Values.Count) + places[i];
        }
        return number;
    }

    /// <summary>The values of a combination in the order of the ranges.</summary>
    /// <param name="places">A place for each range.</param>
    public IReadOnlyList<string> Values(IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return [.. Ranges.Select((x, i) => x.Values[places[i]])];
    }

    /// <summary>The values of a combination by name.</summary>
    /// <param name="places">A place for each range.</param>
    public IReadOnlyDictionary<string, string> Set(IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var set = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Ranges.Count; i++)
        {
            set[Ranges[i].Name] = Ranges[i].Values[places[i]];
        }
        return set;
    }
}
