namespace Quant.Core.Liquidity.Pools;

/// <summary>What a bar or the passing of time did to a pool.</summary>
public enum PoolChangeKind
{
    /// <summary>A new visit of the price.</summary>
    Touched = 0,

    /// <summary>The price went into another quarter of the pool.</summary>
    Mitigated = 1,

    /// <summary>It traded through the far edge and closed beyond.</summary>
    Pierced = 2,

    /// <summary>The pool has ended; its state says how.</summary>
    Ended = 3,
}

/// <summary>A change of a pool.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Time">When it was known, in UTC ticks.</param>
/// <param name="Pool">The pool.</param>
/// <param name="State">Its state after the change.</param>
public readonly record struct PoolChange(PoolChangeKind Kind, long Time, LiquidityPool Pool, PoolState State);
