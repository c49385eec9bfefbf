namespace Quant.Core.Sessions;

/// <summary>What an exchange is doing at a moment.</summary>
public enum SessionKind
{
    /// <summary>No trading: nights, weekends, holidays, lunch breaks.</summary>
    Closed = 0,

    /// <summary>Trading before the regular session, such as 04:00 to 09:30 in New York.</summary>
    PreMarket = 1,

    /// <summary>The regular session.</summary>
    Regular = 2,

    /// <summary>Trading after the regular session.</summary>
    AfterHours = 3,
}
