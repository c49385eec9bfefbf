using Quant.Framework.Risk;

namespace Quant.RiskModels.Guard;

/// <summary>What a rule found at one look. A rule only finds; <see cref="GuardedRiskModel"/> acts.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Position">What it concerns; null for the whole portfolio.</param>
/// <param name="Value">What was measured, in the unit of the limit; NaN if there is no limit.</param>
/// <param name="Limit">The limit; NaN if there is none.</param>
/// <param name="Action">What to do about it.</param>
/// <param name="Quantity">Units to keep at most, not negative, for <see cref="RiskAction.Cap"/> and <see cref="RiskAction.Reduce"/>.</param>
/// <param name="Price">Price, for <see cref="RiskAction.TightenStop"/> and <see cref="RiskAction.MoveTarget"/>.</param>
/// <param name="Scope">Which part of the portfolio was measured, such as a sector; empty for all of it or for a position.</param>
public readonly record struct RiskFinding(
    RiskReason Reason, PositionView? Position, double Value, double Limit, RiskAction Action, decimal Quantity = 0, decimal Price = 0, string Scope = "")
{
    /// <summary>What it concerns, for the journal: a ticker, a scope, or empty.</summary>
    public string Subject => Position?.Symbol.Value ?? Scope;
}
