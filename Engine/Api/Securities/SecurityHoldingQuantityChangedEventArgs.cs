namespace QuantConnect.Securities;

/// <summary>What a position was before it changed.</summary>
public class SecurityHoldingQuantityChangedEventArgs : SecurityEventArgs
{
    /// <summary>Creates the arguments.</summary>
    public SecurityHoldingQuantityChangedEventArgs(Security security, decimal previousAveragePrice, decimal previousQuantity)
        : base(security)
    {
        PreviousAveragePrice = previousAveragePrice;
        PreviousQuantity = previousQuantity;
    }

    /// <summary>The signed quantity before.</summary>
    public decimal PreviousQuantity { get; }

    /// <summary>The average price before, in quote currency.</summary>
    public decimal PreviousAveragePrice { get; }
}
