using Quant.Core.Exits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Moves the stop to the entry once a position has made its profit; see <see cref="TrailingStops.BreakEven"/>.</summary>
public sealed class BreakEvenRule(ExitOptions options) : IRiskRule
{
    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        if (options.BreakEvenAt <= 0)
        {
            return;
        }
        foreach (var position in view.Positions)
        {
            if (position.Exit is { Risk: > 0 } exit)
            {
                var price = TrailingStops.BreakEven(
                    exit.Sign, (double)exit.Entry, (double)exit.Risk, (double)position.Price, options.BreakEvenAt, options.BreakEvenOffset);
                StopMove.Find(position, exit, price, RiskReason.BreakEven, findings);
            }
        }
    }
}
