using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Takes each target's part of a position off at the market when the last price is there, in regular hours.</summary>
public sealed class ScaleOutRule(ExitOptions options) : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        if (!options.TargetsAtMarket)
        {
            return;
        }
        foreach (var position in view.Positions)
        {
            if (position.Exit is not { } exit || !position.Security.Exchange.ExchangeOpen)
            {
                continue;
            }
            var left = 1m;
            for (var i = 0; i < exit.Targets.Count && exit.Sign * (position.Price - exit.Targets[i]) >= 0; i++)
            {
                left -= exit.Fractions[i];
            }
            var most = exit.OpenQuantity * Math.Max(0, left);
            if (left < 1 && position.Lots(most) < Math.Abs(position.Held))
            {
                var action = position.Lots(most) > 0 ? RiskAction.Reduce : RiskAction.Close;
                findings.Add(new RiskFinding(RiskReason.ScaleOut, position, (double)position.Price, double.NaN, action, most));
            }
        }
    }
}
