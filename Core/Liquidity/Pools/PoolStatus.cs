namespace Quant.Core.Liquidity.Pools;

/// <summary>What the price has done to a pool.</summary>
public enum PoolStatus
{
    /// <summary>Nothing that ends it.</summary>
    Open = 0,

    /// <summary>Traded through and not yet closed back: it will be swept or broken.</summary>
    Pierced = 1,

    /// <summary>Traded through and closed back in time: the orders behind it are gone. Ended.</summary>
    Swept = 2,

    /// <summary>Traded through and not closed back in time. Ended; a gap is inverted.</summary>
    Broken = 3,

    /// <summary>A gap traded to its far edge and not beyond. Ended.</summary>
    Filled = 4,

    /// <summary>Forgotten after its time. Ended.</summary>
    Expired = 5,

    /// <summary>Taken out by its owner. Ended.</summary>
    Removed = 6,
}
