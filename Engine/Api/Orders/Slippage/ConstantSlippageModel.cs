using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>A constant fraction of the last price.</summary>
public class ConstantSlippageModel : ISlippageModel
{
    private readonly decimal _slippagePercent;

    /// <summary>Creates a model.</summary>
    /// <param name="slippagePercent">Fraction of the price: 0.01 is one per cent.</param>
    public ConstantSlippageModel(decimal slippagePercent) => _slippagePercent = slippagePercent;

    /// <summary>The fraction of the value of the security's last data; 0 before any data.</summary>
    /// <param name="asset">The order's security.</param>
    /// <param name="order">Not used.</param>
    public decimal GetSlippageApproximation(Security asset, Order order)
        => asset.GetLastData() is { } last ? last.Value * _slippagePercent : 0;
}
