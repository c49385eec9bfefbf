namespace QuantConnect.Securities;

/// <summary>What an exchange does during a part of a day.</summary>
public enum MarketHoursState
{
    /// <summary>No trading (0).</summary>
    Closed,

    /// <summary>Trading before the regular session (1).</summary>
    PreMarket,

    /// <summary>The regular session (2).</summary>
    Market,

    /// <summary>Trading after the regular session (3).</summary>
    PostMarket
}
