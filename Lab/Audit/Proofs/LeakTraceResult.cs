using System.Globalization;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>What became of a leak with other values of parameters.</summary>
/// <param name="Parameters">Each parameter that was tried.</param>
internal sealed record LeakTraceResult(IReadOnlyList<TracedParameter> Parameters)
{
    private const int MostNames = 12;

    /// <summary>Those that expose it: with other values the proof passes.</summary>
    public IReadOnlyList<TracedParameter> Ending => [.. Parameters.Where(x => x.Ends)];

    /// <summary>What was found, in words.</summary>
    public IEnumerable<string> Lines()
    {
        if (Parameters.Count == 0)
        {
            yield return "parameter that exposes it: not known, because none has values to try; name some with --vary, like --vary period=5:20:5";
            yield break;
        }
        foreach (var parameter in Ending)
        {
            yield return $"parameter that exposes it: {parameter}";
        }
        var moving = Parameters.Where(x => !x.Ends && x.Moved is not null).ToList();
        if (Ending.Count == 0)
        {
            yield return $"parameter that exposes it: none; with other values of {Names(Parameters)} it leaks as well";
        }
        if (moving.Count > 0)
        {
            var first = moving[0].Moved!;
            yield return $"other values of {Names(moving)} only change which decision is the first that leaks: with {first.Choice.Name} = {first.Value} it is {first.First!.Expected ?? first.First.Actual}";
        }
    }

    private static string Names(IReadOnlyCollection<TracedParameter> parameters)
        => string.Join(", ", parameters.Take(MostNames).Select(x => x.Choice.Name))
            + (parameters.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {parameters.Count - MostNames} others") : "");
}

/// <summary>A parameter and what became of the leak with other values of it.</summary>
/// <param name="Choice">The parameter.</param>
/// <param name="Tried">The values that were tried.</param>
internal sealed record TracedParameter(ParameterChoice Choice, IReadOnlyList<TriedValue> Tried)
{
    /// <summary>Whether a value of it ends the leak.</summary>
    public bool Ends => Tried.Any(x => x.Effect == LeakEffect.Gone);

    /// <summary>The first value with which another decision is the first that leaks; null if there is none.</summary>
    public TriedValue? Moved => Tried.FirstOrDefault(x => x.Effect == LeakEffect.Moves);

    /// <summary>Which values leak and which do not.</summary>
    public override string ToString()
    {
        var leaking = Tried.Where(x => x.Effect is LeakEffect.Stays or LeakEffect.Moves).Select(x => x.Value).Prepend(Choice.Current ?? "its default");
        var clean = Tried.Where(x => x.Effect == LeakEffect.Gone)
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Value} ({x.Decisions} decisions, the same in {x.Futures} other futures)"));
        return $"{Choice.Name} leaks with {string.Join(", ", leaking)}; not with {string.Join(", ", clean)}";
    }
}

/// <summary>What became of a leak with another value of a parameter.</summary>
/// <param name="Choice">The parameter.</param>
/// <param name="Value">The value.</param>
/// <param name="Effect">What became of it.</param>
internal sealed record TriedValue(ParameterChoice Choice, string Value, LeakEffect Effect)
{
    /// <summary>The first decision that leaks; null if none does.</summary>
    public Difference? First { get; init; }

    /// <summary>Decisions of the run, of a value that ends the leak.</summary>
    public int Decisions { get; init; }

    /// <summary>Futures with which these were the same.</summary>
    public int Futures { get; init; }
}

/// <summary>What another value of a parameter does to a leak.</summary>
internal enum LeakEffect
{
    /// <summary>The same decision leaks.</summary>
    Stays,

    /// <summary>Another decision is the first that leaks.</summary>
    Moves,

    /// <summary>Nothing leaks any more.</summary>
    Gone,

    /// <summary>The run fails with it or decides nothing: it says nothing of the leak.</summary>
    Unusable,
}
