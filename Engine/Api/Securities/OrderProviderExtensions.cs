using System.Globalization;
using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Looks orders up by numeric broker ids.</summary>
public static class OrderProviderExtensions
{
    /// <summary>Orders known to the broker by this id.</summary>
    public static List<Order> GetOrdersByBrokerageId(this IOrderProvider orderProvider, long brokerageId) =>
        orderProvider.GetOrdersByBrokerageId(brokerageId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Orders known to the broker by this id.</summary>
    public static List<Order> GetOrdersByBrokerageId(this IOrderProvider orderProvider, int brokerageId) =>
        orderProvider.GetOrdersByBrokerageId(brokerageId.ToString(CultureInfo.InvariantCulture));
}
