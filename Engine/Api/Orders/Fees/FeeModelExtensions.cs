using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Shorter ways to ask an <see cref="IFeeModel"/>.</summary>
public static class FeeModelExtensions
{
    /// <summary>Fee as a bare number, in the currency the model chooses.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    public static decimal GetOrderFee(this IFeeModel model, Security security, Order order)
        => model.GetOrderFee(new OrderFeeParameters(security, order)).Value.Amount;
}
