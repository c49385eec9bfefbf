using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Gives access to the run's orders and tickets. Orders are copies: only requests change them.</summary>
public interface IOrderProvider
{
    /// <summary>Number of orders created so far, refused ones with an id included.</summary>
    int OrdersCount { get; }

    /// <summary>The order with this id, or null.</summary>
    Order? GetOrderById(int orderId);

    /// <summary>Orders known to the broker by this id.</summary>
    List<Order> GetOrdersByBrokerageId(string brokerageId);

    /// <summary>Tickets that satisfy the filter, all without one.</summary>
    IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null);

    /// <summary>Tickets of orders that may still fill.</summary>
    IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null);

    /// <summary>The ticket with this id, or null.</summary>
    OrderTicket? GetOrderTicket(int orderId);

    /// <summary>Orders that satisfy the filter, all without one.</summary>
    IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null);

    /// <summary>Orders that may still fill.</summary>
    List<Order> GetOpenOrders(Func<Order, bool>? filter = null);

    /// <summary>Holdings of the security if all open orders filled.</summary>
    ProjectedHoldings GetProjectedHoldings(Security security);
}
