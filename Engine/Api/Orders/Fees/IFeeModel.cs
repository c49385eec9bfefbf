namespace QuantConnect.Orders.Fees;

/// <summary>Computes the fee of an order.</summary>
public interface IFeeModel
{
    /// <summary>Fee of an order, or of a fill of it, in any currency.</summary>
    /// <param name="parameters">Security and order.</param>
    OrderFee GetOrderFee(OrderFeeParameters parameters);
}
