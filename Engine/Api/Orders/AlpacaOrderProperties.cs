namespace QuantConnect.Orders;

/// <summary>Settings of orders for Alpaca.</summary>
public class AlpacaOrderProperties : OrderProperties
{
    /// <summary>Allow fills outside regular hours. Recorded only: a backtest fills by the subscription's hours.</summary>
    public bool OutsideRegularTradingHours { get; set; }
}
