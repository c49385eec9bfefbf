using System.Globalization;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>
/// Proof that the same inputs give the same decisions: once more alone, and several times at once in one process, where state shared between runs or between
/// threads shows.
/// </summary>
internal static class DeterminismProof
{
    public const string Name = "Determinism";

    public static AuditCheck Run(AuditRunner runner, RecordedRun baseline, AuditSettings settings, CancellationToken cancellation)
    {
        if (Compare(baseline, runner.Run()) is { } alone)
        {
            return Failed("A second run", alone);
        }
        var differences = new Difference?[settings.Jobs];
        Parallel.For(
            0,
            differences.Length,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellation },
            i => differences[i] = Compare(baseline, runner.Run()));
        return differences.OfType<Difference>().MinBy(x => (x.Time, x.Kind)) is { } together
            ? Failed(string.Create(CultureInfo.InvariantCulture, $"One of {settings.Jobs} runs at the same time"), together)
            : new AuditCheck(Name, AuditVerdict.Passed, string.Create(
                CultureInfo.InvariantCulture, $"{settings.Jobs + 2} runs, {settings.Jobs} of them at the same time, made the same {baseline.Decisions.Count} decisions."));
    }

    private static Difference? Compare(RecordedRun baseline, RecordedRun run) => RecordedRun.FirstDifference(baseline, run);

    private static AuditCheck Failed(string which, Difference difference)
        => new(Name, AuditVerdict.Failed, $"{which} on the same data decided something else.")
        {
            Details =
            [
                $"first run: {difference.Expected?.ToString() ?? "nothing"}",
                $"other run: {difference.Actual?.ToString() ?? "nothing"}",
                "look for static fields, unseeded randomness, the clock, hash-ordered iteration, files that the algorithm itself writes",
            ],
        };
}
