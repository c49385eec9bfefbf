using QuantConnect.Orders;

namespace QuantConnect.Brokerages;

/// <summary>An order that was sent outside the algorithm.</summary>
public class NewBrokerageOrderNotificationEventArgs
{
    /// <summary>Creates the notification.</summary>
    /// <param name="order">The order.</param>
    public NewBrokerageOrderNotificationEventArgs(Order order) => Order = order;

    /// <summary>The order.</summary>
    public Order Order { get; set; }

    /// <summary>The order's text.</summary>
    public override string ToString() => $"{Order}";
}
