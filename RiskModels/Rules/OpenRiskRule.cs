using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Keeps what the account loses if every stop is hit now within <c>max-open-risk</c> of equity: the open risk budget. Moving stops closer frees budget. A
/// position without a stop counts with <c>max-position-loss</c>. Only new risk is cut: what prices do to what is held is the stops' business.
/// </summary>
public sealed class OpenRiskRule(ExitBook exits) : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var (limit, scale) = (view.Money(view.Limits.MaxOpenRisk), Math.Max(1, view.Equity));
        var used = view.Positions.Count == 0 ? 0 : view.Positions.Sum(x => (double)Math.Abs(x.Kept) * StopDistance.OfHeld(x, view) * x.PointValue);
        foreach (var position in view.Positions)
        {
            if (!position.AddsRisk)
            {
                continue;
            }
            var unit = (StopDistance.OfNew(position, exits) ?? (double)(view.Limits.MaxPositionLoss * Math.Abs(position.Price))) * position.PointValue;
            var more = (double)(Math.Abs(position.Wanted) - Math.Abs(position.Kept)) * unit;
            var room = Math.Max(0, limit - used);
            if (more > room * (1 + 1e-9))
            {
                var most = Math.Abs(position.Kept) + Exposure.Decimals(room / unit);
                findings.Add(new RiskFinding(RiskReason.OpenRisk, position, (used + more) / scale, limit / scale, RiskAction.Cap, most));
                more = room;
            }
            used += more;
        }
        findings.Add(new RiskFinding(RiskReason.OpenRisk, null, used / scale, limit / scale, RiskAction.Watch));
    }
}
