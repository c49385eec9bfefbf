using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>How steady the choice of a parameter was from fold to fold. A choice that jumps about was made by noise.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Chosen">Its value in each fold.</param>
/// <param name="DifferentValues">How many different values were chosen.</param>
/// <param name="MeanStep">
/// Mean distance from one fold's choice to the next one's, in steps of the range over the number of its steps: 0 never moved, 1 went from end to end each time.
/// Null with one fold or one value.
/// </param>
public sealed record ParameterStability(string Name, IReadOnlyList<string> Chosen, int DifferentValues, double? MeanStep)
{
    /// <summary>The stability of a parameter.</summary>
    /// <param name="range">Its values, in order.</param>
    /// <param name="chosen">The value chosen in each fold.</param>
    public static ParameterStability Of(ParameterRange range, IReadOnlyList<string> chosen)
    {
        ArgumentNullException.ThrowIfNull(range);
        var places = chosen.Select(x => range.Values.Select((value, i) => (value, i)).First(y => y.value == x).i).ToList();
        var steps = places.Zip(places.Skip(1), (a, b) => (double?)Math.Abs(b - a)).Average();
        var different = chosen.Distinct(StringComparer.Ordinal).Count();
        return new ParameterStability(range.Name, chosen, different, range.Values.Count > 1 ? steps / (range.Values.Count - 1) : null);
    }
}
