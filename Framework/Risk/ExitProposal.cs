using Quant.Core.Plans;

namespace Quant.Framework.Risk;

/// <summary>A target of a position.</summary>
/// <param name="Price">Its price.</param>
/// <param name="Fraction">Part of the position that it closes.</param>
public readonly record struct ExitTarget(decimal Price, decimal Fraction);

/// <summary>How a position that is about to be opened is to end.</summary>
/// <param name="Sign">1 for a long position, -1 for a short one.</param>
/// <param name="Stop">Price of the stop.</param>
/// <param name="Targets">Targets, nearest first.</param>
/// <param name="Plan">The plan it came from; null if there was none.</param>
public sealed record ExitProposal(int Sign, decimal Stop, IReadOnlyList<ExitTarget> Targets, TradePlan? Plan)
{
    /// <summary>Stop and targets of a plan.</summary>
    public static ExitProposal Of(TradePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var targets = new ExitTarget[plan.Targets.Count];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = new ExitTarget((decimal)plan.Targets[i].Price, (decimal)plan.Targets[i].Fraction);
        }
        return new ExitProposal(plan.Sign, (decimal)plan.Stop, targets, plan);
    }
}
