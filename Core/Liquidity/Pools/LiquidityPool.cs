using Quant.Core.Bars;
using Quant.Core.Plans;
using Quant.Core.Text;

namespace Quant.Core.Liquidity.Pools;

/// <summary>
/// A price area where orders are likely to rest. Never changes; what the price has done to it since is its <see cref="PoolState"/>.
/// </summary>
/// <param name="Id">Derived from kind, time frame, side, edges and origin: the same for the same inputs, on every machine.</param>
/// <param name="Kind">What made it.</param>
/// <param name="Frame">Time frame it was seen on.</param>
/// <param name="Side">Long if it lies below the price and should carry it, Short if it lies above and should stop it.</param>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge, not below the lower one.</param>
/// <param name="Weight">How much it adds to the strength of a zone.</param>
/// <param name="Origin">Start of the candle or period that made it, in UTC ticks.</param>
/// <param name="CreatedAt">When it was known, in UTC ticks.</param>
/// <param name="ExpiresAt">When it is forgotten, in UTC ticks.</param>
public readonly record struct LiquidityPool(
    ulong Id, PoolKind Kind, TimeFrame Frame, TradeSide Side, double Low, double High, double Weight, long Origin, long CreatedAt, long ExpiresAt)
{
    /// <summary>Whether it is a gap, which the price can fill, and not a level, behind which stops rest.</summary>
    public bool IsGap => Kind is PoolKind.FairValueGap or PoolKind.InverseGap;

    /// <summary>A pool with the id that follows from its inputs.</summary>
    /// <exception cref="ArgumentException">The edges are not finite or in the wrong order, the weight is not positive, or it expires before it is known.</exception>
    public static LiquidityPool Create(
        PoolKind kind, TimeFrame frame, TradeSide side, double low, double high, double weight, long origin, long createdAt, long expiresAt)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || high < low)
        {
            throw new ArgumentException(FormattableString.Invariant($"A pool has two finite edges, the lower one first, not {low} and {high}."), nameof(low));
        }
        if (!(weight > 0) || !double.IsFinite(weight))
        {
            throw new ArgumentException(FormattableString.Invariant($"The weight of a pool is above 0, not {weight}."), nameof(weight));
        }
        if (expiresAt <= createdAt || origin > createdAt)
        {
            throw new ArgumentException($"A pool is made at {origin}, known at {createdAt} and expires at {expiresAt}: in this order.", nameof(expiresAt));
        }
        var id = StableHash.Of((ulong)kind, (ulong)frame, side == TradeSide.Long ? 1UL : 2UL, BitConverter.DoubleToUInt64Bits(low), BitConverter.DoubleToUInt64Bits(high), unchecked((ulong)origin));
        return new LiquidityPool(id, kind, frame, side, low, high, weight, origin, createdAt, expiresAt);
    }
}
