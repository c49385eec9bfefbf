using System.Globalization;
using Quant.Lab.Audit.Futures;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>
/// Proof that no decision knows the future: with the data after a time taken away, and with it scrambled, every decision up to that time must be the same, byte for
/// byte. Times are those of decisions, so that each cut tests at least one decision with nothing between it and the future.
/// </summary>
internal static class LookAheadProof
{
    public const string Name = "Look-ahead";

    public static AuditCheck Run(AuditSubject subject, AuditRunner runner, RecordedRun baseline, AuditSettings settings, CancellationToken cancellation)
    {
        var cuts = Cuts(baseline, settings.Cuts);
        if (cuts.Count == 0)
        {
            return new AuditCheck(Name, AuditVerdict.Skipped, "The run made no decision, so there is nothing to prove: choose days on which it trades.");
        }
        var trials = cuts.SelectMany((cut, i) => new[]
        {
            new Trial(cut, FutureKind.Removed, 0), new Trial(cut, FutureKind.Scrambled, settings.Seed + (ulong)i),
        }).ToArray();
        var leaks = new Leak?[trials.Length];
        var folder = Directory.CreateTempSubdirectory("quant-audit-").FullName;
        try
        {
            Parallel.For(
                0,
                trials.Length,
                new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellation },
                i => leaks[i] = Run(trials[i], subject.DataFolder, Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture)), runner, baseline));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return leaks.OfType<Leak>().MinBy(x => (x.Difference.Time, x.Difference.Kind, x.Trial.Cut)) is { } first
            ? Failed(first, leaks.Count(x => x is not null), trials.Length, subject)
            : new AuditCheck(Name, AuditVerdict.Passed, string.Create(
                CultureInfo.InvariantCulture, $"{baseline.Decisions.Count} decisions; the same with the future removed and scrambled at {cuts.Count} times."));
    }

    /// <summary>Times of decisions, spread evenly over those of each kind.</summary>
    private static List<DateTime> Cuts(RecordedRun baseline, int count)
    {
        var cuts = new SortedSet<DateTime>();
        foreach (var kind in Enum.GetValues<DecisionKind>())
        {
            var times = baseline.Decisions.Where(x => x.Kind == kind).Select(x => x.Time).Distinct().Order().ToList();
            var chosen = Math.Min(count, times.Count);
            for (var i = 0; i < chosen; i++)
            {
                cuts.Add(times[(int)((long)i * times.Count / chosen)]);
            }
        }
        return [.. cuts];
    }

    private static Leak? Run(Trial trial, string dataFolder, string copy, AuditRunner runner, RecordedRun baseline)
    {
        new FutureCopy(dataFolder, baseline.Tickers, trial.Cut, trial.Kind, trial.Seed).WriteTo(copy);
        var run = runner.RunOn(copy);
        Directory.Delete(copy, recursive: true);
        return RecordedRun.FirstDifference(baseline, run, trial.Cut) is { } difference ? new Leak(trial, difference, run.Result.Error?.Message) : null;
    }

    private static AuditCheck Failed(Leak leak, int count, int trials, AuditSubject subject)
    {
        var (trial, difference, error) = leak;
        var culture = CultureInfo.InvariantCulture;
        var exposed = trial.Kind == FutureKind.Removed ? "removed" : string.Create(culture, $"scrambled (seed {trial.Seed})");
        return new AuditCheck(Name, AuditVerdict.Failed, string.Create(culture, $"Decisions depend on data that was not known: {count} of {trials} other futures changed the past."))
        {
            Details =
            [
                $"first leak: {difference.Expected ?? difference.Actual}",
                $"exposed by: everything after {trial.Cut.ToString("yyyy-MM-dd HH:mm:ss", culture)} UTC {exposed}",
                $"then it was: {(difference.Expected is not null && difference.Actual is { } actual ? actual.ToString() : difference.Expected is null ? "only there" : "not there")}",
                .. error is null ? Array.Empty<string>() : [$"and the run ended with: {error}"],
                .. subject.Parameters.Count == 0 ? Array.Empty<string>()
                    : [$"parameters: {string.Join(", ", subject.Parameters.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key} = {x.Value}"))}"],
            ],
        };
    }

    private sealed record Trial(DateTime Cut, FutureKind Kind, ulong Seed);

    private sealed record Leak(Trial Trial, Difference Difference, string? Error);
}
