namespace Quant.Core.Orders;

/// <summary>Where a bracket takes profit.</summary>
/// <param name="Price">Limit price.</param>
/// <param name="Fraction">Part of what the entry fills, above 0, at most 1.</param>
public readonly record struct BracketTarget(decimal Price, decimal Fraction);

/// <summary>What a bracket is to do. Prices are on the market's tick already: the bracket compares them exactly.</summary>
/// <param name="Sign">1 for a long position, -1 for a short one.</param>
/// <param name="Quantity">Units to enter, above 0, whole lots.</param>
/// <param name="EntryPrice">Price of the entry order; 0 at the market.</param>
/// <param name="StopPrice">First price of the stop.</param>
/// <param name="Targets">Targets, nearest first; fractions add up to at most 1.</param>
/// <param name="LotSize">Step of quantities.</param>
/// <param name="TargetsWork">
/// Whether targets work at the broker, beside the stop; if not, a target that the price has reached is taken at the market, and what works at the broker never
/// adds up to more than the position.
/// </param>
public sealed record BracketPlan(int Sign, decimal Quantity, decimal EntryPrice, decimal StopPrice, IReadOnlyList<BracketTarget> Targets, decimal LotSize, bool TargetsWork = true);
