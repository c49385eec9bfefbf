using Quant.Core.Parameters;
using Quant.Core.Text;
using Quant.Lab.Algorithms;

namespace Quant.Lab.Trials;

/// <summary>What a user wants varied, as ranges: those given, the options' own where only a name is given, and all own ones where nothing is.</summary>
public static class VariedParameters
{
    /// <summary>The ranges.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="described">Its parameters as it describes them; null if it does not.</param>
    /// <param name="texts">Each <c>name=min:max:step</c>, <c>name=a,b,c</c> or <c>name</c>; none for all parameters that have a range of their own.</param>
    /// <param name="pinned">Parameters that have a value of their own for all runs: without texts they are not varied, and with them they must not be.</param>
    /// <exception cref="UserErrorException">A text cannot be read, a name is unknown, or there is no range.</exception>
    public static IReadOnlyList<ParameterRange> Of(
        AlgorithmTarget algorithm, IReadOnlyList<ParameterDescription>? described, IReadOnlyList<string> texts, IReadOnlyCollection<string> pinned)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(pinned);
        var ranges = texts.Count > 0 ? texts.Select(x => Range(algorithm, described, x)).ToList() : AllOwn(algorithm, described, pinned);
        return ranges.Find(x => pinned.Contains(x.Name)) is { } both && texts.Count > 0
            ? throw new UserErrorException($"{both.Name} is given by --set and by --vary: give one of them.")
            : ranges;
    }

    private static List<ParameterRange> AllOwn(AlgorithmTarget algorithm, IReadOnlyList<ParameterDescription>? described, IReadOnlyCollection<string> pinned)
    {
        if (described is null)
        {
            throw new UserErrorException($"{algorithm.Name} does not say which values its parameters may have; say it with --vary, like --vary name=5:20:5.");
        }
        var own = described.Where(x => x.HasRange && !pinned.Contains(x.Name)).Select(ParameterRange.Own).ToList();
        return own.Count > 0 ? own : throw new UserErrorException($"No parameter of {algorithm.Name} has a range of its own; say what to vary, like --vary name=5:20:5.");
    }

    private static ParameterRange Range(AlgorithmTarget algorithm, IReadOnlyList<ParameterDescription>? described, string text)
    {
        var isName = !text.Contains('=', StringComparison.Ordinal);
        var range = isName ? null : ParameterRange.Parse(text);
        var name = range?.Name ?? text.Trim();
        if (described is null)
        {
            // a name that is nearly one of config.json
            _ = algorithm.ParametersWith(new Dictionary<string, string> { [name] = "" });
            return range ?? throw new UserErrorException($"{algorithm.Name} does not say which values {name} may have; say it, like --vary {name}=5:20:5.");
        }
        var parameter = described.FirstOrDefault(x => x.Name == name) ?? throw Unknown(algorithm, described, name);
        if (range is not null)
        {
            return range with { IsOrdered = range.IsOrdered && parameter.IsOrdered };
        }
        return parameter.HasRange ? ParameterRange.Own(parameter)
            : throw new UserErrorException($"{name} has no range of its own; say which values to try, like --vary {name}=5:20:5 or --vary {name}=a,b.");
    }

    private static UserErrorException Unknown(AlgorithmTarget algorithm, IReadOnlyList<ParameterDescription> described, string name)
        => new(ClosestWord.To(name, described.Select(x => x.Name)) is { } closest
            ? $"{algorithm.Name} has no parameter \"{name}\"; did you mean {closest}?"
            : $"{algorithm.Name} has no parameter \"{name}\"; it has {string.Join(", ", described.Where(x => x.HasRange).Select(x => x.Name).Order(StringComparer.Ordinal))} and others.");
}
