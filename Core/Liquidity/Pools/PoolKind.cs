namespace Quant.Core.Liquidity.Pools;

/// <summary>What made a pool.</summary>
public enum PoolKind
{
    /// <summary>A fair value gap.</summary>
    FairValueGap = 0,

    /// <summary>A fair value gap that the price closed through: it now works the other way.</summary>
    InverseGap = 1,

    /// <summary>A swing high or low.</summary>
    Swing = 2,

    /// <summary>Two or more swings at nearly the same price.</summary>
    EqualLevels = 3,

    /// <summary>High or low of a named session.</summary>
    Session = 4,

    /// <summary>High or low of the day before.</summary>
    PreviousDay = 5,

    /// <summary>High or low of the week before.</summary>
    PreviousWeek = 6,
}
