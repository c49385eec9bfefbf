using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>Keeps each position within <c>max-position-size</c> units.</summary>
public sealed class PositionSizeRule : IRiskRule
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
            Exposure.Keep(RiskReason.PositionSize, [position], _ => 1, (double)view.Limits.MaxPositionSize, 1, findings, position);
        }
    }
}
