using System.Globalization;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>
/// Proof that decisions do not depend on how much history came before them: the algorithm is started later, and from then on must signal the same. Differences that
/// end soon are those of a warm-up that is too short; differences that stay mean that it never forgets its start. Compares insights or, without any, the orders by
/// time and side, because sizes depend on the account.
/// </summary>
internal static class RecursionProof
{
    public const string Name = "Recursion";
    private const int FewestDays = 4;
    private const string NoSignals = "There are no signals after a later start, so there is nothing to compare.";
    private static readonly double[] LaterStarts = [0.25, 0.5];

    public static AuditCheck Run(AuditRunner runner, RecordedRun baseline)
    {
        var setup = baseline.Result.Configuration!;
        var days = (setup.EndDate.Date - setup.StartDate.Date).Days + 1;
        if (days < FewestDays)
        {
            return new AuditCheck(Name, AuditVerdict.Skipped, string.Create(CultureInfo.InvariantCulture, $"The run has {days} days; starting later needs at least {FewestDays}."));
        }
        if (baseline.Decisions.Count == 0)
        {
            return new AuditCheck(Name, AuditVerdict.Skipped, NoSignals);
        }
        var findings = LaterStarts.Select(x => setup.StartDate.Date.AddDays((int)(days * x))).Select(start => Compare(runner, baseline, start)).ToList();
        if (findings.All(x => x.Common == 0 && x.Last is null))
        {
            return new AuditCheck(Name, AuditVerdict.Skipped, NoSignals);
        }
        var details = findings.Select(x => x.ToString()).ToArray();
        var verdict = findings.Any(x => x.Lasts) ? AuditVerdict.Failed : findings.Any(x => x.Last is not null) ? AuditVerdict.Warning : AuditVerdict.Passed;
        return new AuditCheck(Name, verdict, verdict switch
        {
            AuditVerdict.Failed => "Signals depend on where the history begins, and keep doing so: state that never settles, or a warm-up that is far too short.",
            AuditVerdict.Warning => "Signals soon after the start depend on where the history begins: the warm-up is too short.",
            _ => "Signals are the same wherever the history begins.",
        })
        {
            Details = details,
        };
    }

    private static Finding Compare(AuditRunner runner, RecordedRun baseline, DateTime start)
    {
        var later = runner.Run(from: start);
        // the algorithm's midnight is not UTC's: a day's grace for either
        var from = start.AddDays(1);
        var (expected, actual) = (Signals(baseline, from), Signals(later, from));
        var differing = expected.Except(actual).Concat(actual.Except(expected)).Select(x => x.Time).Order().ToList();
        var end = baseline.Decisions.Max(x => x.Time);
        return new Finding(start, expected.Intersect(actual).Count(), differing.Count, differing.Count > 0 ? differing[^1] : null, from + (end - from) / 4);
    }

    private static HashSet<Decision> Signals(RecordedRun run, DateTime from)
    {
        var kind = run.Decisions.Any(x => x.Kind == DecisionKind.Insight) ? DecisionKind.Insight : DecisionKind.Order;
        return [.. run.Decisions.Where(x => x.Kind == kind && x.Time >= from).Select(x => kind == DecisionKind.Insight ? x : x with { Text = Side(run, x) })];
    }

    /// <summary>The side of an order: its id and quantity depend on what came before.</summary>
    private static string Side(RecordedRun run, Decision decision)
        => run.Result.OrderEvents.First(x => DecisionText.Of(x, run.Result.Orders.First(o => o.Id == x.OrderId)) == decision) is var e ? $"{e.Direction} {e.Status}" : "";

    private sealed record Finding(DateTime Start, int Common, int Differing, DateTime? Last, DateTime Settled)
    {
        /// <summary>Whether signals still differ after a quarter of the common time.</summary>
        public bool Lasts => Last > Settled;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"started on {Start:yyyy-MM-dd}: {Common} signals the same, {Differing} not{(Last is { } last ? string.Create(CultureInfo.InvariantCulture, $", the last on {last:yyyy-MM-dd HH:mm} UTC") : "")}");
    }
}
