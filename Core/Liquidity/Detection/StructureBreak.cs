using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>A close beyond the last swing: break of structure if it goes on in the direction of the last break, change of character if it turns it.</summary>
/// <param name="Side">Long for a close above the last swing high, Short for one below the last swing low.</param>
/// <param name="Level">Price of the swing that was broken.</param>
/// <param name="PivotTime">Start of the candle that had made the swing, in UTC ticks.</param>
/// <param name="Time">End of the candle that closed beyond it, in UTC ticks.</param>
/// <param name="IsReversal">Whether the last break was to the other side.</param>
public readonly record struct StructureBreak(TradeSide Side, double Level, long PivotTime, long Time, bool IsReversal);
