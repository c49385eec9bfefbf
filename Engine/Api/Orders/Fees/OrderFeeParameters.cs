using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>The question put to an <see cref="IFeeModel"/>.</summary>
/// <param name="security">The order's security.</param>
/// <param name="order">The order.</param>
public sealed class OrderFeeParameters(Security security, Order order)
{
    /// <summary>The order's security.</summary>
    public Security Security { get; } = security;

    /// <summary>The order.</summary>
    public Order Order { get; } = order;
}
