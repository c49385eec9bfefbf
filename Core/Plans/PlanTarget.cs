namespace Quant.Core.Plans;

/// <summary>A price at which a part of the position is closed with a profit.</summary>
/// <param name="Price">The price, on the profitable side of the entry.</param>
/// <param name="Fraction">Part of the whole original position that is closed there: above 0, at most 1.</param>
public readonly record struct PlanTarget(double Price, double Fraction);
