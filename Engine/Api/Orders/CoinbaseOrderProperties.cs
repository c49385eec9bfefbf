namespace QuantConnect.Orders;

/// <summary>Settings of orders for Coinbase.</summary>
public class CoinbaseOrderProperties : OrderProperties
{
    /// <summary>Whether a limit order must not take liquidity; fee models use it.</summary>
    public bool PostOnly { get; set; }

    /// <summary>Whether the broker shall prevent trades with oneself; not simulated.</summary>
    public bool SelfTradePreventionId { get; set; }
}
