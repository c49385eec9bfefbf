namespace Quant.Core.BreakRetest;

/// <summary>A retest that ended in a clean bounce.</summary>
/// <param name="TouchedAt">End of the bar that first reached the band around the level, in UTC ticks.</param>
/// <param name="At">End of the bar that bounced, in UTC ticks.</param>
/// <param name="Extreme">Price nearest to, or farthest through, the level in the pullback: its low after a break upwards.</param>
/// <param name="Crossings">Closes on another side of the level than the one before, since the break.</param>
/// <param name="Bars">Bars from the touch to the bounce, both included.</param>
/// <param name="Quality">
/// 0 to 1, the mean of four parts: depth (1 if the level held, 0 at <see cref="RetestSettings.MaxDepthAtr"/> through it), calm (1 without crossings, 0 above the most
/// allowed), speed (1 for a bounce in the bar of the touch, towards 0 at <see cref="RetestSettings.MaxBars"/>), rejection (wick at the level plus body in the
/// direction of the break, over the range of the bounce bar).
/// </param>
public readonly record struct Retest(long TouchedAt, long At, double Extreme, int Crossings, int Bars, double Quality);
