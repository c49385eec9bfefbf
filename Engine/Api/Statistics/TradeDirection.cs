namespace QuantConnect.Statistics;

/// <summary>Side of a closed trade.</summary>
public enum TradeDirection
{
    /// <summary>Bought first (0).</summary>
    Long,

    /// <summary>Sold first (1).</summary>
    Short,
}
