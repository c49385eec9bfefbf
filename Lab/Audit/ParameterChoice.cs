using System.Globalization;
using Quant.Core.Parameters;
using Quant.Lab.Algorithms;
using Quant.Lab.Trials;

namespace Quant.Lab.Audit;

/// <summary>A parameter with other values that it may have: what an audit tries when it looks for the parameter that exposes a leak.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Current">The value that it is audited with; null if nobody knows.</param>
/// <param name="Others">Other values, in the order of their range.</param>
public sealed record ParameterChoice(string Name, string? Current, IReadOnlyList<string> Others)
{
    private static readonly string[] Switch = ["false", "true"];

    /// <summary>Whether somebody asked for these values, so that all are tried.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>
    /// What may be tried of an algorithm: the values that are asked for; without such, each parameter's own range, the other position of a switch, and of a parameter that
    /// was changed the value of <c>config.json</c>.
    /// </summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="described">Its parameters as it describes them; null if it does not.</param>
    /// <param name="changes">Parameters that differ from <c>config.json</c>.</param>
    /// <param name="texts">What to try, as for <see cref="VariedParameters.Of"/>; none for all that have something to try.</param>
    /// <exception cref="UserErrorException">A text cannot be read, a name is unknown, or it has no range.</exception>
    public static IReadOnlyList<ParameterChoice> Of(
        AlgorithmTarget algorithm, IReadOnlyList<ParameterDescription>? described, IReadOnlyDictionary<string, string> changes, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(texts);
        var current = CurrentValues(algorithm.ParametersWith(changes), described);
        var ranges = texts.Count > 0 ? VariedParameters.Of(algorithm, described, texts, []) : Own(algorithm, described, changes, current);
        return [.. ranges.Select(x => Among(x, current.GetValueOrDefault(x.Name)) with { IsAskedFor = texts.Any(text => text.StartsWith(x.Name + "=", StringComparison.Ordinal)) }).Where(x => x.Others.Count > 0)];
    }

    /// <summary>What to try: all values that were asked for; otherwise a few far and near: the neighbours of the current one, and the end of the range that is farther from it; without a current one both ends and the middle.</summary>
    public IReadOnlyList<string> Tried()
    {
        if (IsAskedFor || Others.Count == 0)
        {
            return Others;
        }
        var at = Current is null ? -1 : Others.TakeWhile(x => Number(x) < Number(Current)).Count();
        int[] places = at < 0 ? [0, Others.Count / 2, Others.Count - 1] : [at, at - 1, at > Others.Count / 2 ? 0 : Others.Count - 1];
        return [.. places.Where(x => x >= 0 && x < Others.Count).Distinct().Select(x => Others[x])];
    }

    private static ParameterChoice Among(ParameterRange range, string? current) => new(range.Name, current, [.. range.Values.Where(x => current is null || !IsSame(x, current))]);

    private static Dictionary<string, string> CurrentValues(IReadOnlyDictionary<string, string> given, IReadOnlyList<ParameterDescription>? described)
    {
        var result = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach (var parameter in described ?? [])
        {
            if (parameter.Default is { } value)
            {
                result.TryAdd(parameter.Name, value);
            }
        }
        return result;
    }

    private static List<ParameterRange> Own(
        AlgorithmTarget algorithm, IReadOnlyList<ParameterDescription>? described, IReadOnlyDictionary<string, string> changes, Dictionary<string, string> current)
    {
        var ranges = (described ?? []).Where(x => x.HasRange).Select(ParameterRange.Own).ToList();
        var seen = ranges.Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in current.OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            if (bool.TryParse(value, out _) && seen.Add(name))
            {
                ranges.Add(new ParameterRange(name, Switch));
            }
        }
        foreach (var (name, value) in algorithm.ConfiguredParameters)
        {
            if (changes.TryGetValue(name, out var changed) && changed != value && seen.Add(name))
            {
                ranges.Add(new ParameterRange(name, [value]));
            }
        }
        return ranges;
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase) || (Number(one) is { } number && number == Number(other));

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
