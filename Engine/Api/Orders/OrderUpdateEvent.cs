namespace QuantConnect.Orders;

/// <summary>A change a fill model made to a working order that is not a fill.</summary>
public class OrderUpdateEvent
{
    /// <summary>The order's id.</summary>
    public int OrderId { get; set; }

    /// <summary>New stop price of a trailing stop.</summary>
    public decimal TrailingStopPrice { get; set; }

    /// <summary>Whether the stop of a stop-limit order has been triggered.</summary>
    public bool StopTriggered { get; set; }
}
