using System.Globalization;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>Proof that no decision knows the future; of one that does, the first such decision, and the parameter that exposes it.</summary>
internal static class LookAheadProof
{
    public const string Name = "Look-ahead";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static AuditCheck Run(AuditSubject subject, AuditRunner runner, RecordedRun baseline, AuditSettings settings, IProgress<string>? progress, CancellationToken cancellation)
    {
        var search = new LeakSearch(subject.DataFolder, settings, cancellation);
        var found = search.Run(runner, baseline);
        if (found.Cuts == 0)
        {
            return new AuditCheck(Name, AuditVerdict.Skipped, "The run made no decision, so there is nothing to prove: choose days on which it trades.");
        }
        if (found.First is not { } leak)
        {
            return new AuditCheck(
                Name, AuditVerdict.Passed, string.Create(Culture, $"{baseline.Decisions.Count} decisions; the same with the future removed and scrambled at {found.Cuts} times."));
        }
        var trace = new LeakTrace(search, runner, baseline.Tickers, leak, progress).Run(subject.Choices);
        return new AuditCheck(Name, AuditVerdict.Failed, string.Create(Culture, $"Decisions depend on data that was not known: {found.Leaking} of {found.Futures} other futures changed the past."))
        {
            Details = [.. About(leak), .. trace.Lines(), .. Parameters(subject)],
            Exposers = [.. trace.Ending.Select(x => x.Choice.Name)],
        };
    }

    private static IEnumerable<string> About(Leak leak)
    {
        var difference = leak.Difference;
        yield return $"first leak: {difference.Expected ?? difference.Actual}";
        yield return $"exposed by: {leak.Future}";
        yield return $"then it was: {(difference.Expected is not null && difference.Actual is { } actual ? actual.ToString() : difference.Expected is null ? "only there" : "not there")}";
        if (leak.Error is { } error)
        {
            yield return $"and the run ended with: {error}";
        }
    }

    private static IEnumerable<string> Parameters(AuditSubject subject)
    {
        if (subject.Parameters.Count > 0)
        {
            yield return $"parameters: {string.Join(", ", subject.Parameters.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key} = {x.Value}"))}";
        }
    }
}
