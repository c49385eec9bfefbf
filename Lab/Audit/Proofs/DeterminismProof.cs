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
        var differences = AtOnce(settings.Jobs, () => Compare(baseline, runner.Run()), cancellation);
        return differences.OfType<Difference>().MinBy(x => (x.Time, x.Kind)) is { } together
            ? Failed(string.Create(CultureInfo.InvariantCulture, $"One of {settings.Jobs} runs at the same time"), together)
            : new AuditCheck(Name, AuditVerdict.Passed, string.Create(
                CultureInfo.InvariantCulture, $"{settings.Jobs + 2} runs, {settings.Jobs} of them at the same time, made the same {baseline.Decisions.Count} decisions."));
    }

    /// <summary>
    /// Does something several times really at once: each on a thread of its own, none before all are there. A pool would start with as many as it likes and do the rest one after
    /// the other.
    /// </summary>
    private static T[] AtOnce<T>(int times, Func<T> work, CancellationToken cancellation)
    {
        using var start = new Barrier(times);
        var tasks = Enumerable.Range(0, times).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(cancellation);
                return work();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            // all have ended before the barrier goes
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException)
        {
            cancellation.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(tasks.First(x => x.IsFaulted).Exception!.InnerExceptions[0]);
        }
        return [.. tasks.Select(x => x.Result)];
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
