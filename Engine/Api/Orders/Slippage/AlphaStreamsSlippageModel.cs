using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>One basis point of the last price for equities, nothing for others.</summary>
public class AlphaStreamsSlippageModel : ISlippageModel
{
    private const decimal EquityFraction = 0.0001m;

    /// <summary>Creates the model.</summary>
    public AlphaStreamsSlippageModel()
    {
    }

    /// <summary>One basis point of the value of an equity's last data, else 0.</summary>
    /// <param name="asset">The order's security.</param>
    /// <param name="order">Not used.</param>
    public decimal GetSlippageApproximation(Security asset, Order order)
        => asset.Type == SecurityType.Equity && asset.GetLastData() is { } last ? EquityFraction * last.Value : 0;
}
