using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

public sealed partial class OrderTicket
{
    /// <summary>A price of the order.</summary>
    /// <exception cref="ArgumentException">The order's type has no such price.</exception>
    public decimal Get(OrderField field) => Get<decimal>(field);

    /// <summary>A field of the order: decimal for prices, bool for <see cref="OrderField.TrailingAsPercentage"/>.</summary>
    /// <exception cref="ArgumentException">The order's type has no such field.</exception>
    public T Get<T>(OrderField field)
    {
        object? value = field switch
        {
            OrderField.LimitPrice => LimitPrice(),
            OrderField.StopPrice => StopPrice(),
            OrderField.TriggerPrice when OrderType == OrderType.LimitIfTouched =>
                (_order as LimitIfTouchedOrder)?.TriggerPrice ?? _submitRequest.TriggerPrice,
            OrderField.TrailingAmount when OrderType == OrderType.TrailingStop =>
                (_order as TrailingStopOrder)?.TrailingAmount ?? _submitRequest.TrailingAmount,
            OrderField.TrailingAsPercentage when OrderType == OrderType.TrailingStop =>
                (_order as TrailingStopOrder)?.TrailingAsPercentage ?? _submitRequest.TrailingAsPercentage,
            OrderField.TriggerPrice or OrderField.TrailingAmount or OrderField.TrailingAsPercentage => null,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown order field."),
        };
        return value is null
            ? throw new ArgumentException(OrderMessages.NoSuchField(this, field), nameof(field))
            : (T)value;
    }

    /// <summary>Asks to change the order; carried out in the next fill pass.</summary>
    public OrderResponse Update(UpdateOrderFields fields)
    {
        var ticket = _transactions.UpdateOrder(new UpdateOrderRequest(_transactions.UtcTime, OrderId, fields));
        return ticket._updateRequests![^1].Response;
    }

    /// <summary>Asks to change the tag, also of a closed order.</summary>
    public OrderResponse UpdateTag(string tag) => Update(new UpdateOrderFields { Tag = tag });

    /// <summary>Asks to change the total quantity.</summary>
    public OrderResponse UpdateQuantity(decimal quantity, string? tag = null) => Update(new UpdateOrderFields { Quantity = quantity, Tag = tag });

    /// <summary>Asks to change the limit price.</summary>
    public OrderResponse UpdateLimitPrice(decimal limitPrice, string? tag = null) => Update(new UpdateOrderFields { LimitPrice = limitPrice, Tag = tag });

    /// <summary>Asks to change the stop price.</summary>
    public OrderResponse UpdateStopPrice(decimal stopPrice, string? tag = null) => Update(new UpdateOrderFields { StopPrice = stopPrice, Tag = tag });

    /// <summary>Asks to change the trigger price.</summary>
    public OrderResponse UpdateTriggerPrice(decimal triggerPrice, string? tag = null) =>
        Update(new UpdateOrderFields { TriggerPrice = triggerPrice, Tag = tag });

    /// <summary>Asks to change the trailing distance.</summary>
    public OrderResponse UpdateStopTrailingAmount(decimal trailingAmount, string? tag = null) =>
        Update(new UpdateOrderFields { TrailingAmount = trailingAmount, Tag = tag });

    /// <summary>Asks to cancel the order: CancelPending at once, Canceled in the next fill pass unless it fills first.</summary>
    public OrderResponse Cancel(string? tag = null)
    {
        var request = new CancelOrderRequest(_transactions.UtcTime, OrderId, tag);
        if (HasCancelRequest)
        {
            return OrderResponse.Error(request, OrderResponseErrorCode.RequestCanceled, OrderMessages.AlreadyCanceled(this));
        }

        return _transactions.ProcessRequest(request)._cancelRequest!.Response;
    }

    private object? LimitPrice() => OrderType switch
    {
        OrderType.Limit => (_order as LimitOrder)?.LimitPrice ?? _submitRequest.LimitPrice,
        OrderType.StopLimit => (_order as StopLimitOrder)?.LimitPrice ?? _submitRequest.LimitPrice,
        OrderType.LimitIfTouched => (_order as LimitIfTouchedOrder)?.LimitPrice ?? _submitRequest.LimitPrice,
        _ => null,
    };

    private object? StopPrice() => OrderType switch
    {
        OrderType.StopLimit => (_order as StopLimitOrder)?.StopPrice ?? _submitRequest.StopPrice,
        OrderType.StopMarket or OrderType.TrailingStop => (_order as StopMarketOrder)?.StopPrice ?? _submitRequest.StopPrice,
        _ => null,
    };
}
