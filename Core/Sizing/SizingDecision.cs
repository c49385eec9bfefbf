namespace Quant.Core.Sizing;

/// <summary>How much is traded, and what decided it.</summary>
/// <param name="Quantity">Whole lots, never negative, never more than asked for.</param>
/// <param name="Desired">What the rule asked for; NaN if it had no answer.</param>
/// <param name="Bound">The limit that cut it; <see cref="SizingLimit.None"/> if none did.</param>
public readonly record struct SizingDecision(double Quantity, double Desired, SizingLimit Bound);
