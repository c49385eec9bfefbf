using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>Asks to cancel a working order.</summary>
public class CancelOrderRequest : OrderRequest
{
    /// <summary>A request to cancel; a tag that is not null becomes the order's.</summary>
    public CancelOrderRequest(DateTime time, int orderId, string? tag)
        : base(time, orderId, tag)
    {
    }

    /// <inheritdoc/>
    public override OrderRequestType OrderRequestType => OrderRequestType.Cancel;

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);
}
