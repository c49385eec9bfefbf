using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>Two or more swings at nearly the same price: stops rest behind all of them.</summary>
/// <param name="Side">Long for equal lows, Short for equal highs.</param>
/// <param name="Low">Lowest of the swings.</param>
/// <param name="High">Highest of the swings.</param>
/// <param name="Count">Number of swings, at least 2.</param>
/// <param name="Tolerance">How far from the last swing one may be to count, in the unit of the price.</param>
/// <param name="Time">Start of the candle that made the last of them, in UTC ticks.</param>
/// <param name="ConfirmedAt">When the last of them was confirmed, in UTC ticks.</param>
public readonly record struct EqualLevels(TradeSide Side, double Low, double High, int Count, double Tolerance, long Time, long ConfirmedAt);
