namespace Quant.Core.Levels;

/// <summary>The price levels that traders of a session watch.</summary>
public enum KeyLevelKind
{
    /// <summary>Highest price of the last regular session (PDH).</summary>
    PreviousDayHigh = 0,

    /// <summary>Lowest price of the last regular session (PDL).</summary>
    PreviousDayLow = 1,

    /// <summary>Last price of the last regular session (PDC).</summary>
    PreviousClose = 2,

    /// <summary>Highest price before today's open (PMH).</summary>
    PreMarketHigh = 3,

    /// <summary>Lowest price before today's open (PML).</summary>
    PreMarketLow = 4,

    /// <summary>Highest price of the first minutes of today's session (ORH).</summary>
    OpeningRangeHigh = 5,

    /// <summary>Lowest price of the first minutes of today's session (ORL).</summary>
    OpeningRangeLow = 6,

    /// <summary>Highest price of the regular sessions of the last week (PWH).</summary>
    PreviousWeekHigh = 7,

    /// <summary>Lowest price of the regular sessions of the last week (PWL).</summary>
    PreviousWeekLow = 8,
}
