using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>Keeps the value of each position within <c>max-position-weight</c> of equity.</summary>
public sealed class ConcentrationRule : IRiskRule
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
            Exposure.Keep(RiskReason.PositionWeight, [position], x => x.UnitValue, view.Money(view.Limits.MaxPositionWeight), Math.Max(1, view.Equity), findings, position);
        }
    }
}
