namespace QuantConnect;

/// <summary>When a continuous future rolls to its next contract.</summary>
public enum DataMappingMode
{
    /// <summary>On the last trading day.</summary>
    LastTradingDay,

    /// <summary>On the first day of the expiry month.</summary>
    FirstDayMonth,

    /// <summary>When the next contract has the larger open interest.</summary>
    OpenInterest,

    /// <summary>By open interest, staying in one delivery month a year.</summary>
    OpenInterestAnnual,
}
