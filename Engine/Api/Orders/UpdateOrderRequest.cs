using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>Asks for a change of a working order; null fields stay as they are.</summary>
public class UpdateOrderRequest : OrderRequest
{
    /// <summary>A request to change the given fields.</summary>
    public UpdateOrderRequest(DateTime time, int orderId, UpdateOrderFields fields)
        : base(time, orderId, fields.Tag)
    {
        Quantity = fields.Quantity;
        LimitPrice = fields.LimitPrice;
        StopPrice = fields.StopPrice;
        TriggerPrice = fields.TriggerPrice;
        TrailingAmount = fields.TrailingAmount;
    }

    /// <inheritdoc/>
    public override OrderRequestType OrderRequestType => OrderRequestType.Update;

    /// <summary>New total quantity.</summary>
    public decimal? Quantity { get; private set; }

    /// <summary>New limit price.</summary>
    public decimal? LimitPrice { get; private set; }

    /// <summary>New stop price.</summary>
    public decimal? StopPrice { get; private set; }

    /// <summary>New trigger price.</summary>
    public decimal? TriggerPrice { get; private set; }

    /// <summary>New trailing distance.</summary>
    public decimal? TrailingAmount { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);

    /// <summary>Whether only the tag changes, which is possible after the order has closed too.</summary>
    public bool IsAllowedForClosedOrder() =>
        Quantity is null && LimitPrice is null && StopPrice is null && TriggerPrice is null && TrailingAmount is null;
}
