namespace QuantConnect.Orders;

/// <summary>Settings of orders for Bybit.</summary>
public class BybitOrderProperties : OrderProperties
{
    /// <summary>Whether a limit order must not take liquidity; fee models use it.</summary>
    public bool PostOnly { get; set; }

    /// <summary>Whether the order may only reduce a position; not simulated.</summary>
    public bool? ReduceOnly { get; set; }
}
