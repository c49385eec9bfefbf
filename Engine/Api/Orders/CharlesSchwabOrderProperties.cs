namespace QuantConnect.Orders;

/// <summary>Settings of orders for Charles Schwab.</summary>
public class CharlesSchwabOrderProperties : OrderProperties
{
    /// <summary>Allow fills outside regular hours. Recorded only: a backtest fills by the subscription's hours.</summary>
    public bool ExtendedRegularTradingHours { get; set; }
}
