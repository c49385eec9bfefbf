using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// The kill switch: halts trading and closes everything once equity has fallen from its highest by <c>max-drawdown</c>. It stays so, over restarts too, until
/// a person re-arms it by the name of the halt (parameter <c>risk-rearm</c>).
/// </summary>
public sealed class DrawdownRule : IRiskRule
{
    private readonly FallFrom _fall = new();

    /// <inheritdoc/>
    public bool IsSettled(RiskView view) => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var memory = view.Memory;
        memory.See(view.EquityDecimal, view.Utc);
        var limit = (double)view.Limits.MaxDrawdown;
        var fall = _fall.To(memory.Peak!.Value, view.EquityDecimal);
        if (fall >= limit && memory.Halt is null)
        {
            memory.Trip(RiskReason.Drawdown, view.Utc);
        }
        findings.Add(new RiskFinding(RiskReason.Drawdown, null, fall, limit, memory.Halt is null ? RiskAction.Watch : RiskAction.Halt));
    }
}
