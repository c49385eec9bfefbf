namespace Quant.Core.BreakRetest;

/// <summary>A confirmed break of a level.</summary>
/// <param name="At">End of the bar that confirmed it, in UTC ticks.</param>
/// <param name="Close">That bar's close.</param>
/// <param name="Strength">How far beyond the level it closed: 0 at the level, 1 from <see cref="BreakSettings.FullStrengthAtr"/> on.</param>
/// <param name="Momentum">
/// How straight the confirming bars went: the sum of their bodies in the direction of the break over the sum of their ranges, from 0 to 1.
/// </param>
/// <param name="RelativeVolume">Volume of the confirming bars over what is usual at that time of day; null if that is not known.</param>
/// <param name="Excursion">How far price has been beyond the level, in the unit of the price.</param>
public readonly record struct LevelBreak(long At, double Close, double Strength, double Momentum, double? RelativeVolume, double Excursion);
