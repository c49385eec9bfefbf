using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Keeps the sum of the absolute values of the positions of each sector within <c>max-sector-exposure</c> of equity. All that is in no sector counts as one:
/// what is not known to be different is taken to be the same.
/// </summary>
public sealed class SectorRule(SectorMap sectors) : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        if (view.Positions.Count == 0)
        {
            return;
        }
        var limit = view.Money(view.Limits.MaxSectorExposure);
        if (view.Positions is [var only])
        {
            // often: nothing to group
            Exposure.Keep(RiskReason.SectorExposure, view.Positions, x => x.UnitValue, limit, Math.Max(1, view.Equity), findings, scope: sectors.Of(only.Symbol));
            return;
        }
        foreach (var sector in view.Positions.GroupBy(x => sectors.Of(x.Symbol)))
        {
            Exposure.Keep(RiskReason.SectorExposure, sector.ToList(), x => x.UnitValue, limit, Math.Max(1, view.Equity), findings, scope: sector.Key);
        }
    }
}
