namespace QuantConnect.Orders;

/// <summary>Settings of orders for Tradier.</summary>
public class TradierOrderProperties : OrderProperties
{
    /// <summary>Allow fills outside regular hours. Recorded only: a backtest fills by the subscription's hours.</summary>
    public bool OutsideRegularTradingHours { get; set; }
}
