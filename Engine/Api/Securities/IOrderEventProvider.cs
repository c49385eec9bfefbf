using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Announces order events.</summary>
public interface IOrderEventProvider
{
    /// <summary>Raised for every order event, before the algorithm's own handler.</summary>
    event EventHandler<OrderEvent> NewOrderEvent;
}
