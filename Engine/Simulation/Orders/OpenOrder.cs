using QuantConnect.Orders;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Orders;

/// <summary>An order that may still fill, with what belongs to it.</summary>
internal sealed class OpenOrder(Order order, OrderTicket ticket, Security security)
{
    public Order Order { get; } = order;

    public OrderTicket Ticket { get; } = ticket;

    public Security Security { get; } = security;

    /// <summary>The order as the list that the margin models ask for.</summary>
    public List<Order> Alone { get; } = [order];

    /// <summary>What the fill model was last given; kept because resting orders are looked at twice per step.</summary>
    public FillModelParameters? Parameters { get; set; }

    /// <summary>Status to fall back to when a cancel request fails; null while none is under way.</summary>
    public OrderStatus? StatusBeforeCancel { get; set; }
}
