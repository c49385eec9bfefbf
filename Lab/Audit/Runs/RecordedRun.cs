using Quant.Engine.Results;

namespace Quant.Lab.Audit.Runs;

/// <summary>A run with everything that was decided in it.</summary>
/// <param name="Result">What the engine has to say.</param>
/// <param name="Decisions">Insights, targets, orders and fills; each kind in its order.</param>
/// <param name="Tickers">Tickers, in small letters, that the algorithm had data of.</param>
internal sealed record RecordedRun(RunResult Result, IReadOnlyList<Decision> Decisions, IReadOnlySet<string> Tickers)
{
    /// <summary>How long before its start it took data in; 0 without a warm-up.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>
    /// The first decision up to a time that two runs do not have in common; null if they agree. Where one kind of decision leads to another, the leading one counts.
    /// </summary>
    /// <param name="expected">The run to compare with.</param>
    /// <param name="actual">The other run.</param>
    /// <param name="until">Last time that counts, UTC, inclusive; null for all.</param>
    public static Difference? FirstDifference(RecordedRun expected, RecordedRun actual, DateTime? until = null)
        => Enum.GetValues<DecisionKind>()
            .Select(kind => FirstDifference(Select(expected, kind, until), Select(actual, kind, until)))
            .OfType<Difference>()
            .MinBy(x => (x.Time, x.Kind));

    private static List<Decision> Select(RecordedRun run, DecisionKind kind, DateTime? until)
        => [.. run.Decisions.Where(x => x.Kind == kind && (until is null || x.Time <= until))];

    /// <summary>The first decision that two lists do not have in common; null if they are equal.</summary>
    public static Difference? FirstDifference(IReadOnlyList<Decision> expected, IReadOnlyList<Decision> actual)
    {
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            Decision? one = i < expected.Count ? expected[i] : null;
            Decision? other = i < actual.Count ? actual[i] : null;
            if (one != other)
            {
                return new Difference(one, other);
            }
        }
        return null;
    }
}

/// <summary>Where two runs part.</summary>
/// <param name="Expected">What the one decided; null for nothing.</param>
/// <param name="Actual">What the other decided; null for nothing.</param>
internal sealed record Difference(Decision? Expected, Decision? Actual)
{
    /// <summary>The earlier time of the two.</summary>
    public DateTime Time => new[] { Expected?.Time, Actual?.Time }.Min()!.Value;

    /// <summary>Kind of decision.</summary>
    public DecisionKind Kind => (Expected ?? Actual)!.Value.Kind;
}
