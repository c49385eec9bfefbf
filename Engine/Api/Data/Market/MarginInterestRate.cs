using NodaTime;

namespace QuantConnect.Data.Market;

/// <summary>Interest rate of a margin position, such as the funding rate of a perpetual future.</summary>
public class MarginInterestRate : BaseData
{
    /// <summary>Makes an empty rate.</summary>
    public MarginInterestRate() => DataType = MarketDataType.Auxiliary;

    /// <summary>Rate, as a fraction of the position's value.</summary>
    public decimal InterestRate { get; set; }

    /// <summary>UTC.</summary>
    public override DateTimeZone DataTimeZone() => TimeZones.Utc;

    /// <summary>Ticker and rate.</summary>
    public override string ToString() => $"{Symbol}: Rate {InterestRate}";
}
