using QuantConnect.Interfaces;

namespace QuantConnect.Orders;

/// <summary>Settings of orders for Binance.</summary>
public class BinanceOrderProperties : OrderProperties
{
    /// <summary>Whether a limit order must not take liquidity; fee models use it.</summary>
    public bool PostOnly { get; set; }

    /// <inheritdoc/>
    public override IOrderProperties Clone() => (BinanceOrderProperties)MemberwiseClone();
}
