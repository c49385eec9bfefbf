namespace Quant.Core.Liquidity.Signals;

/// <summary>The conditions of a candidate's transitions, by name. Prices are those of a long candidate; for a short one each is mirrored.</summary>
[Flags]
public enum Guard
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>All indicators are known.</summary>
    IndicatorsKnown = 1,

    /// <summary>The bar closes above the fast average.</summary>
    CloseBeyondEma = 2,

    /// <summary>The zone was touched no longer ago than the trigger may take.</summary>
    TriggerInTime = 4,

    /// <summary>The price has traded below the zone and closes back at or above its far edge.</summary>
    SweptAndReclaimed = 8,

    /// <summary>A gap upwards has come after the touch, and this bar returns into it and closes not below it.</summary>
    GapRetested = 16,

    /// <summary>The fast average is below the slow one: the price comes from a pullback.</summary>
    EmaOrder = 32,

    /// <summary>The volume of the bar is large enough against its average.</summary>
    Volume = 64,

    /// <summary>The bar ends inside a kill-zone.</summary>
    KillZone = 128,

    /// <summary>The regime of the market is allowed.</summary>
    Regime = 256,

    /// <summary>The bar closes above the stop that the trade would have.</summary>
    RoomToStop = 512,
}
