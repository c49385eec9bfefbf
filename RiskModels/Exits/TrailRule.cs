using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>
/// Lets the stop follow the price once a position has made its profit. Where to, a derived rule says; the stop never goes back. A position without a distance
/// to measure its profit by (filled beyond its stop) does not trail.
/// </summary>
public abstract class TrailRule : IRiskRule
{
    private readonly double _from;

    /// <summary>A rule.</summary>
    /// <param name="from">Profit from which on the stop trails, in R.</param>
    protected TrailRule(double from) => _from = from;

    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var position in view.Positions)
        {
            if (position.Exit is { } exit && exit.ProfitInR(exit.BestClose) >= _from)
            {
                StopMove.Find(position, exit, Price(position, exit), RiskReason.TrailingStop, findings);
            }
        }
    }

    /// <summary>Where the stop should be; NaN if that is not known.</summary>
    protected abstract double Price(PositionView position, PositionExit exit);
}
