using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Detection;

/// <summary>A swing high or low.</summary>
/// <param name="Side">The side of a trade away from it: Long for a low, Short for a high.</param>
/// <param name="Price">The extreme.</param>
/// <param name="Time">Start of the candle that made it, in UTC ticks.</param>
/// <param name="ConfirmedAt">End of the last candle needed to know that it is one, in UTC ticks.</param>
/// <param name="Label">How it stands to the last swing of its kind.</param>
public readonly record struct Pivot(TradeSide Side, double Price, long Time, long ConfirmedAt, PivotLabel Label)
{
    /// <summary>Whether it is a high.</summary>
    public bool IsHigh => Side == TradeSide.Short;
}
