using QuantConnect.Orders;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Securities;

public partial class SecurityTransactionManager
{
    /// <summary>Tickets that satisfy the filter, all without one; evaluated when first enumerated.</summary>
    public IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null) =>
        new Deferred<OrderTicket>(() => Processor.GetOrderTickets(filter));

    /// <summary>Tickets of the symbol's open orders; evaluated when first enumerated.</summary>
    public IEnumerable<OrderTicket> GetOpenOrderTickets(Symbol symbol) => GetOpenOrderTickets(ticket => ticket.Symbol == symbol);

    /// <summary>Tickets of open orders that satisfy the filter, all without one; evaluated when first enumerated.</summary>
    public IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null) =>
        new Deferred<OrderTicket>(() => Processor.GetOpenOrderTickets(filter));

    /// <summary>Signed quantity that open orders still have to fill.</summary>
    public decimal GetOpenOrdersRemainingQuantity(Func<OrderTicket, bool>? filter = null)
    {
        var sum = 0m;
        foreach (var ticket in Processor.GetOpenOrderTickets(filter))
        {
            sum += ticket.QuantityRemaining;
        }

        return sum;
    }

    /// <summary>Signed quantity that the symbol's open orders still have to fill.</summary>
    public decimal GetOpenOrdersRemainingQuantity(Symbol symbol) => GetOpenOrdersRemainingQuantity(ticket => ticket.Symbol == symbol);

    /// <inheritdoc/>
    public OrderTicket? GetOrderTicket(int orderId) => Processor.GetOrderTicket(orderId);

    /// <summary>Copies of the symbol's open orders.</summary>
    public List<Order> GetOpenOrders(Symbol symbol) => GetOpenOrders(order => order.Symbol == symbol);

    /// <summary>Copies of the open orders that satisfy the filter, all without one.</summary>
    public List<Order> GetOpenOrders(Func<Order, bool>? filter = null) => Processor.GetOpenOrders(filter);

    /// <inheritdoc/>
    public Order? GetOrderById(int orderId) => Processor.GetOrderById(orderId);

    /// <inheritdoc/>
    public List<Order> GetOrdersByBrokerageId(string brokerageId) => Processor.GetOrdersByBrokerageId(brokerageId);

    /// <summary>Copies of the orders that satisfy the filter, all without one; evaluated when first enumerated.</summary>
    public IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null) => new Deferred<Order>(() => Processor.GetOrders(filter));

    /// <inheritdoc/>
    public ProjectedHoldings GetProjectedHoldings(Security security) => Processor.GetProjectedHoldings(security);
}
