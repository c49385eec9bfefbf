using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>Keeps the value of each position within <c>max-position-notional</c>.</summary>
public sealed class PositionNotionalRule : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var position in view.Positions)
        {
            Exposure.Keep(RiskReason.PositionNotional, [position], x => x.UnitValue, (double)view.Limits.MaxPositionNotional, 1, findings, position);
        }
    }
}
