namespace Quant.Core.Liquidity.Signals;

/// <summary>What triggers an entry after a zone was touched.</summary>
public enum EntryMode
{
    /// <summary>A close beyond the fast average: the blueprint's rule.</summary>
    EmaReclaim = 0,

    /// <summary>A trade through the far edge of the zone and a close back.</summary>
    SweepAndReclaim = 1,

    /// <summary>A fair value gap of the entry bars in the direction of the trade, and a return into it.</summary>
    GapRetest = 2,
}
