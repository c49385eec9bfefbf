namespace QuantConnect.Orders;

/// <summary>The security's prices at the moment the order was sent.</summary>
public class OrderSubmissionData
{
    /// <summary>Remembers the three prices.</summary>
    public OrderSubmissionData(decimal bidPrice, decimal askPrice, decimal lastPrice)
    {
        BidPrice = bidPrice;
        AskPrice = askPrice;
        LastPrice = lastPrice;
    }

    /// <summary>Best bid.</summary>
    public decimal BidPrice { get; }

    /// <summary>Best ask.</summary>
    public decimal AskPrice { get; }

    /// <summary>Close of the last bar.</summary>
    public decimal LastPrice { get; }

    /// <summary>A copy.</summary>
    public OrderSubmissionData Clone() => (OrderSubmissionData)MemberwiseClone();
}
