using System.Globalization;
using Quant.Framework.Risk;

namespace Quant.RiskModels.Guard;

/// <summary>Which limits are near, which bind, and what is allowed: writes the journal when that changes, not at every look.</summary>
internal sealed class RiskStatus(RiskJournal journal, double warnAt)
{
    private const double Relief = 0.95;

    // of each reason those above 0 only, by what they are of: most readings are far from their limits and need no look here
    private readonly Dictionary<string, int>?[] _raised = new Dictionary<string, int>?[Enum.GetNames<RiskReason>().Length];

    public RiskState State { get; private set; }

    /// <summary>Something was done once: a target cut, a position closed, a stop moved.</summary>
    public void Did(in RiskFinding finding, DateTime utc, string effect) => Write(RiskEventKind.Bound, finding, utc, effect);

    /// <summary>Takes a reading of a measure into account. A level is 0 far, 1 near, 2 binding as long as it lasts.</summary>
    /// <param name="finding">The reading.</param>
    /// <param name="utc">Now.</param>
    /// <param name="effect">What it means while it binds; null if it does not.</param>
    public void Read(in RiskFinding finding, DateTime utc, string? effect)
    {
        // a hair below is rounding
        var near = warnAt * finding.Limit * (1 - 1e-12);
        var raised = _raised[(int)finding.Reason];
        if (effect is null && !(finding.Value >= near) && raised is null or { Count: 0 })
        {
            return;
        }
        raised ??= _raised[(int)finding.Reason] = new Dictionary<string, int>(StringComparer.Ordinal);
        raised.TryGetValue(finding.Subject, out var before);
        // what is near stays so until it is clearly away, or a price that trembles there would warn at every step
        var level = effect is not null ? 2 : finding.Value >= (before > 0 ? warnAt * finding.Limit * Relief : near) ? 1 : 0;
        Keep(raised, finding.Subject, before, level);
        if (level == 2 && before < 2)
        {
            Write(RiskEventKind.Bound, finding, utc, effect!);
        }
        else if (level == 1 && before == 0)
        {
            Write(RiskEventKind.Warning, finding, utc, string.Create(CultureInfo.InvariantCulture, $"at {finding.Value / finding.Limit:P0} of the limit"));
        }
        else if (level < 2 && before == 2)
        {
            Write(RiskEventKind.Cleared, finding, utc, "within the limit again");
        }
    }

    /// <summary>Says what is allowed from now on.</summary>
    public void Become(RiskState state, RiskReason reason, DateTime utc)
    {
        if (state != State)
        {
            journal.Add(new RiskEvent(utc, RiskEventKind.State, reason, "", null, null, $"{State} to {state}"));
            State = state;
        }
    }

    private static void Keep(Dictionary<string, int> raised, string subject, int before, int level)
    {
        if (level == 0)
        {
            raised.Remove(subject);
        }
        else if (level != before)
        {
            raised[subject] = level;
        }
    }

    private void Write(RiskEventKind kind, in RiskFinding finding, DateTime utc, string effect)
        => journal.Add(new RiskEvent(utc, kind, finding.Reason, finding.Subject, NumberOrNull(finding.Value), NumberOrNull(finding.Limit), effect));

    private static double? NumberOrNull(double value) => double.IsFinite(value) ? value : null;
}
