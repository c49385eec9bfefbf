namespace Quant.Core.Liquidity.Detection;

/// <summary>Where a swing was: enough to draw it, and with time frame and side the name of its <see cref="Pivot"/>.</summary>
/// <param name="Time">Start of the candle that made it, in UTC ticks.</param>
/// <param name="Price">Its high, or its low.</param>
public readonly record struct SwingPoint(long Time, double Price);
