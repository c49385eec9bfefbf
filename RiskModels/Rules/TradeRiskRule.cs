using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Keeps what a new trade loses at its stop within <c>max-risk-per-trade</c> of equity, whoever sized it. A trade whose stop is not known is not measured
/// here: <see cref="Exits.PositionLossRule"/> is its stop.
/// </summary>
public sealed class TradeRiskRule(ExitBook exits) : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var limit = view.Money(view.Limits.MaxRiskPerTrade);
        foreach (var position in view.Positions)
        {
            if (position.AddsRisk && StopDistance.OfNew(position, exits) is { } distance)
            {
                Exposure.Keep(RiskReason.RiskPerTrade, [position], x => distance * x.PointValue, limit, Math.Max(1, view.Equity), findings, position);
            }
        }
    }
}
