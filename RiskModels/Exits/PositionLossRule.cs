using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Closes a position whose unrealised loss reaches <c>max-position-loss</c> of its cost: the stop of positions that have none.</summary>
public sealed class PositionLossRule : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var limit = (double)view.Limits.MaxPositionLoss;
        foreach (var position in view.Positions)
        {
            if (position.Held != 0)
            {
                var loss = -(double)position.Security.Holdings.UnrealizedProfitPercent;
                findings.Add(new RiskFinding(RiskReason.PositionLoss, position, loss, limit, loss >= limit ? RiskAction.Close : RiskAction.Watch));
            }
        }
    }
}
