using System.Globalization;
using Quant.Core.Parameters;

namespace Quant.Lab.Trials;

/// <summary>A parameter and the values to try, in order.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Values">Its values as texts, at least one, each once.</param>
public sealed record ParameterRange(string Name, IReadOnlyList<string> Values)
{
    private const int MostValues = 100_000;

    /// <summary>Whether neighbouring values are alike, which searches make use of: true of numbers unless they only stand for choices.</summary>
    public bool IsOrdered { get; init; } = Values.All(x => TryNumber(x, out _));

    /// <summary>Reads <c>name=min:max:step</c> (max inclusive) or <c>name=a,b,c</c>.</summary>
    /// <exception cref="UserErrorException">The text is neither.</exception>
    public static ParameterRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('=', 2) is not [var name, var range] || name.Trim().Length == 0 || range.Trim().Length == 0)
        {
            throw Wrong(text, "must be a name with a range or a list, like fast-period=5:20:5 or mode=a,b");
        }
        List<string> values = range.Contains(':', StringComparison.Ordinal) ? Steps(text, range.Split(':')) : [.. range.Split(',').Select(x => x.Trim())];
        if (values.Any(x => x.Length == 0))
        {
            throw Wrong(text, "a value is empty");
        }
        return values.Distinct(StringComparer.Ordinal).Count() == values.Count
            ? new ParameterRange(name.Trim(), values)
            : throw Wrong(text, "a value is there more than once");
    }

    private static List<string> Steps(string text, string[] parts)
    {
        if (parts.Length != 3 || !TryNumber(parts[0], out var min) || !TryNumber(parts[1], out var max) || !TryNumber(parts[2], out var step))
        {
            throw Wrong(text, "a range is three numbers: least, most and step, like 5:20:5");
        }
        if (step <= 0 || max < min)
        {
            throw Wrong(text, step <= 0 ? "the step must be above 0" : "the most is below the least");
        }
        if ((max - min) / step >= MostValues)
        {
            throw Wrong(text, FormattableString.Invariant($"that is more than {MostValues} values"));
        }
        var values = new List<string>();
        for (var value = min; value <= max; value += step)
        {
            values.Add(Text(value));
        }
        return values;
    }

    /// <summary>The range that a parameter's own options give it: its smallest value, and from there the multiples of its step up to its largest.</summary>
    /// <param name="parameter">A parameter with a range.</param>
    public static ParameterRange Own(ParameterDescription parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (parameter is not { Min: { } min, Max: { } max, Step: { } step })
        {
            throw new ArgumentException($"{parameter.Name} has no range of its own.", nameof(parameter));
        }
        // round numbers, though the smallest may be an odd one: 1, 5, 10 minutes and not 1, 6, 11
        var values = new List<string> { Text(min) };
        for (var value = (Math.Floor(min / step) + 1) * step; value <= max && values.Count < MostValues; value += step)
        {
            values.Add(Text(value));
        }
        return new ParameterRange(parameter.Name, values) { IsOrdered = parameter.IsOrdered };
    }

    // without trailing zeros, so that 5 stays 5 whatever the step was written like
    private static string Text(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out decimal number) => decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static UserErrorException Wrong(string text, string why) => new($"--vary {text}: {why}.");
}
