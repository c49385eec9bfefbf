using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>How far away stops are, in the unit of the price.</summary>
internal static class StopDistance
{
    /// <summary>Of a new trade: from the last price, or the entry of its plan, to the proposed stop; null if there is no proposal for its side.</summary>
    public static double? OfNew(PositionView position, ExitBook exits)
    {
        if (exits.Proposal(position.Symbol) is not { } proposal || proposal.Sign != Math.Sign(position.Wanted))
        {
            return null;
        }
        var entry = proposal.Plan is { } plan ? plan.Entry : (double)position.Price;
        var distance = proposal.Sign * (entry - (double)proposal.Stop);
        return distance > 0 ? distance : null;
    }

    /// <summary>Of what is held: from the last price to its stop, 0 once it is beyond; without a stop what <c>max-position-loss</c> allows.</summary>
    public static double OfHeld(PositionView position, RiskView view) => position.Exit is { } exit
        ? Math.Max(0, (double)(exit.Sign * (position.Price - exit.Stop)))
        : (double)(view.Limits.MaxPositionLoss * Math.Abs(position.Price));
}
