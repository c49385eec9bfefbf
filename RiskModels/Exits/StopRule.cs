using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>
/// Closes a position whose last price is at its stop or beyond: the initial technical stop, or what other rules made of it. With an execution model that keeps
/// the stop at the broker this is the second line. Outside regular hours prices are thin and orders at the market wait for the open: nothing is closed then.
/// </summary>
public sealed class StopRule : IRiskRule
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
            if (position.Exit is { } exit && position.Security.Exchange.ExchangeOpen && exit.Sign * (position.Price - exit.Stop) <= 0)
            {
                findings.Add(new RiskFinding(exit.StopReason, position, (double)position.Price, (double)exit.Stop, RiskAction.Close));
            }
        }
    }
}
