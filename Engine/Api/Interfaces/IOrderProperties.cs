using QuantConnect.Orders;

namespace QuantConnect.Interfaces;

/// <summary>Settings that travel with an order, possibly special to one brokerage.</summary>
public interface IOrderProperties
{
    /// <summary>How long the order works.</summary>
    TimeInForce TimeInForce { get; set; }

    /// <summary>An independent copy.</summary>
    IOrderProperties Clone();
}
