using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Keeps the absolute value of the sum of all positions within <c>max-net-exposure</c> of equity. New risk on the heavier side is cut to what is left; new
/// risk on the lighter side brings the sum down and passes.
/// </summary>
public sealed class NetExposureRule : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var (limit, scale) = (view.Money(view.Limits.MaxNetExposure), Math.Max(1, view.Equity));
        var net = view.Positions.Sum(x => (double)x.Kept * x.UnitValue);
        if (Math.Abs(net) > limit * (1 + Exposure.Drift))
        {
            Reduce(view, net, limit, scale, findings);
            return;
        }
        foreach (var position in view.Positions)
        {
            if (!position.AddsRisk)
            {
                continue;
            }
            var added = (double)(position.Wanted - position.Kept) * position.UnitValue;
            var side = Math.Sign(added);
            var room = Math.Max(0, limit - side * net);
            if (Math.Abs(added) > room * (1 + 1e-9))
            {
                var most = Math.Abs(position.Kept) + Exposure.Decimals(room / position.UnitValue);
                findings.Add(new RiskFinding(RiskReason.NetExposure, position, Math.Abs(net + added) / scale, limit / scale, RiskAction.Cap, most));
                added = side * room;
            }
            net += added;
        }
        findings.Add(new RiskFinding(RiskReason.NetExposure, null, Math.Abs(net) / scale, limit / scale, RiskAction.Watch));
    }

    private static void Reduce(RiskView view, double net, double limit, double scale, ICollection<RiskFinding> findings)
    {
        var side = Math.Sign(net);
        var heavy = view.Positions.Where(x => Math.Sign(x.Kept) == side).ToList();
        var sum = heavy.Sum(x => (double)Math.Abs(x.Kept) * x.UnitValue);
        var factor = Exposure.Decimals(Math.Max(0, 1 - (Math.Abs(net) - limit) / sum));
        foreach (var position in heavy)
        {
            findings.Add(new RiskFinding(RiskReason.NetExposure, position, Math.Abs(net) / scale, limit / scale, RiskAction.Cap, Math.Abs(position.Kept) * factor));
        }
    }
}
