using System.Globalization;

namespace Quant.Core.Parameters;

/// <summary>A parameter of an algorithm, as its options describe it to tools that vary it.</summary>
/// <param name="Name">Name in <c>config.json</c> and on the command line.</param>
/// <param name="Description">One sentence, with the unit.</param>
/// <param name="Min">Smallest value allowed; null if there is none.</param>
/// <param name="Max">Largest value allowed, inclusive; null if there is none.</param>
/// <param name="Step">Step of a sweep; null if the parameter is not swept unless somebody says how.</param>
/// <param name="IsOrdered">Whether neighbouring values are alike: true of numbers, false of choices that only have a number each.</param>
public sealed record ParameterDescription(string Name, string Description, decimal? Min, decimal? Max, decimal? Step, bool IsOrdered)
{
    /// <summary>The value it has when it is not given, as text; null if it has none or nobody knows.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the options say by themselves which values a sweep tries.</summary>
    public bool HasRange => Min is not null && Max is not null && Step is not null;

    /// <summary>Which values are allowed, and the step of a sweep, in words: <c>2 to 500, step 5</c>; empty if neither is known.</summary>
    public string RangeText()
    {
        var allowed = (Min, Max) switch
        {
            ({ } min, { } max) => $"{Text(min)} to {Text(max)}",
            ({ } min, null) => $"at least {Text(min)}",
            (null, { } max) => $"at most {Text(max)}",
            _ => "",
        };
        return Step is { } step ? $"{allowed}{(allowed.Length > 0 ? ", " : "")}step {Text(step)}" : allowed;
    }

    // without the zeros at the end that a decimal may keep
    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
