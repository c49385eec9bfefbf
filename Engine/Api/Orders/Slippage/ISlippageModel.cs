using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>Estimates how much worse than the model price a market fill is.</summary>
public interface ISlippageModel
{
    /// <summary>Difference in quote currency per unit, to be added to the price of a purchase and taken off that of a sale.</summary>
    /// <param name="asset">The order's security.</param>
    /// <param name="order">The order.</param>
    decimal GetSlippageApproximation(Security asset, Order order);
}
