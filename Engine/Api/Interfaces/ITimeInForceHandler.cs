using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Interfaces;

/// <summary>Decides how long an order works.</summary>
public interface ITimeInForceHandler
{
    /// <summary>Whether the order's time is over at the security's current time.</summary>
    bool IsOrderExpired(Security security, Order order);

    /// <summary>Whether the fill may be reported.</summary>
    bool IsFillValid(Security security, Order order, OrderEvent fill);
}
