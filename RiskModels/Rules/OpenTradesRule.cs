using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>Lets no more than <c>max-open-trades</c> positions be open; further ones are refused in the order of the symbols.</summary>
public sealed class OpenTradesRule : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var limit = view.Limits.MaxOpenTrades;
        var open = view.Positions.Count(x => x.Held != 0);
        foreach (var position in view.Positions)
        {
            if (position.Held == 0 && position.Wanted != 0 && ++open > limit)
            {
                findings.Add(new RiskFinding(RiskReason.OpenTrades, position, open, limit, RiskAction.Cap, 0));
                open--;
            }
        }
        findings.Add(new RiskFinding(RiskReason.OpenTrades, null, open, limit, RiskAction.Watch));
    }
}
