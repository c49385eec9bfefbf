using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>No slippage.</summary>
public sealed class NullSlippageModel : ISlippageModel
{
    /// <summary>The one to use; it has no state.</summary>
    public static NullSlippageModel Instance { get; } = new();

    /// <summary>Zero.</summary>
    /// <param name="asset">Not used.</param>
    /// <param name="order">Not used.</param>
    public decimal GetSlippageApproximation(Security asset, Order order) => 0;
}
