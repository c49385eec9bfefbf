namespace Quant.Core.Liquidity.Pools;

/// <summary>The life of a fair value gap, as charts speak of it.</summary>
public enum GapFill
{
    /// <summary>The price has not come back to it.</summary>
    Open = 0,

    /// <summary>The price has come back into it; <see cref="PoolState.Mitigation"/> says how far.</summary>
    PartiallyFilled = 1,

    /// <summary>The price has come back to its far edge, perhaps beyond, but closed on its side.</summary>
    Filled = 2,

    /// <summary>The price has closed through it: it works the other way now.</summary>
    Inverted = 3,
}
