using System.Globalization;
using Quant.Framework.Risk;

namespace Quant.RiskModels.Guard;

/// <summary>Which limits are near, which bind, and what is allowed: writes the journal when that changes, not at every look.</summary>
internal sealed class RiskStatus(RiskJournal journal, double warnAt)
{
    private readonly Dictionary<(RiskReason Reason, string Symbol), int> _levels = [];

    public RiskState State { get; private set; }

    /// <summary>Takes a reading into account. A level is 0 far, 1 near, 2 binding.</summary>
    /// <param name="finding">The reading.</param>
    /// <param name="utc">Now.</param>
    /// <param name="effect">What was done about it; null if nothing was to be done.</param>
    /// <param name="always">Whether the effect is written although the limit bound before.</param>
    public void Read(in RiskFinding finding, DateTime utc, string? effect, bool always)
    {
        var key = (finding.Reason, finding.Position?.Symbol.Value ?? "");
        var before = _levels.GetValueOrDefault(key);
        var level = effect is not null ? 2 : finding.Value >= warnAt * finding.Limit * (1 - 1e-12) ? 1 : 0;
        if (level == 2 && (before < 2 || always))
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
        if (level != before)
        {
            _levels[key] = level;
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

    private void Write(RiskEventKind kind, in RiskFinding finding, DateTime utc, string effect)
        => journal.Add(new RiskEvent(utc, kind, finding.Reason, finding.Position?.Symbol.Value ?? "", NumberOrNull(finding.Value), NumberOrNull(finding.Limit), effect));

    private static double? NumberOrNull(double value) => double.IsFinite(value) ? value : null;
}
