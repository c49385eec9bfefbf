using System.Globalization;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>
/// Proof that decisions do not depend on how much history came before them. The algorithm is started later, and it is started on the same day with more history before
/// it; from then on it must signal the same. Differences that end soon are those of a warm-up that is too short; differences that stay mean that it never forgets its
/// start. Compares insights or, without any, the orders by time and side, because sizes depend on the account.
/// </summary>
internal static class RecursionProof
{
    public const string Name = "Recursion";
    private const int FewestDays = 4;
    private const string NoSignals = "There are no signals to compare.";
    private static readonly double[] LaterStarts = [0.25, 0.5];

    public static AuditCheck Run(AuditSubject subject, AuditRunner runner, RecordedRun baseline)
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
        List<HistoryComparison> comparisons =
        [
            .. LaterStarts.Select(x => HistoryComparison.OfLaterStart(runner, baseline, setup.StartDate.Date.AddDays((int)(days * x)))),
            .. HistoryComparison.ExtraWarmUps(baseline.WarmUp).Select(x => HistoryComparison.OfLongerWarmUp(runner, baseline, setup.StartDate.Date, x)),
        ];
        if (comparisons.All(x => x.Common == 0 && x.First is null))
        {
            return new AuditCheck(Name, AuditVerdict.Skipped, NoSignals);
        }
        var verdict = comparisons.Any(x => x.Lasts) ? AuditVerdict.Failed : comparisons.Any(x => x.First is not null) ? AuditVerdict.Warning : AuditVerdict.Passed;
        return new AuditCheck(Name, verdict, verdict switch
        {
            AuditVerdict.Failed => "Signals depend on where the history begins, and keep doing so: state that never settles, or a warm-up that is far too short.",
            AuditVerdict.Warning => "Signals soon after the start depend on where the history begins: the warm-up is too short.",
            _ => "Signals are the same wherever the history begins.",
        })
        {
            Details = [.. comparisons.SelectMany(x => x.Lines), .. verdict == AuditVerdict.Passed ? [] : WarmUpHint.Of(subject, baseline.WarmUp, comparisons)],
        };
    }
}
