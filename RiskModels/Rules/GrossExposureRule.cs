using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>Keeps the sum of the absolute values of all positions within <c>max-gross-exposure</c>.</summary>
public sealed class GrossExposureRule : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        Exposure.Keep(RiskReason.GrossExposure, view.Positions, x => x.UnitValue, view.Money(view.Limits.MaxGrossExposure), Math.Max(1, view.Equity), findings);
    }
}
