namespace QuantConnect;

/// <summary>How historical prices are adjusted for corporate actions and contract rolls.</summary>
public enum DataNormalizationMode
{
    /// <summary>Prices as traded; dividends are paid in cash and splits change holdings.</summary>
    Raw,

    /// <summary>Prices scaled for splits and dividends, later events of the factor file included.</summary>
    Adjusted,

    /// <summary>Prices scaled for splits; dividends are paid in cash.</summary>
    SplitAdjusted,

    /// <summary>Split-adjusted prices plus the dividends met since the subscription began.</summary>
    TotalReturn,

    /// <summary>Continuous future: differences added, first contract unchanged.</summary>
    ForwardPanamaCanal,

    /// <summary>Continuous future: differences added, last contract unchanged.</summary>
    BackwardsPanamaCanal,

    /// <summary>Continuous future: ratios multiplied, last contract unchanged.</summary>
    BackwardsRatio,

    /// <summary>Raw prices scaled to the end of the request; for history only.</summary>
    ScaledRaw,
}
