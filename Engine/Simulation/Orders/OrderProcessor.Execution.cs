using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Orders;

/// <summary>What carrying out a request means.</summary>
internal sealed partial class OrderProcessor
{
    private OrderResponse CarryOut(SubmitOrderRequest request)
    {
        if (_open.Find(request.OrderId) is not { } open || _orders.Find(request.OrderId) is not null)
        {
            return OrderResponse.Error(
                request, OrderResponseErrorCode.OrderAlreadyExists, "Cannot process submit request because order with id {0} already exists");
        }

        var (order, security) = (open.Order, open.Security);
        _orders.Set(order.Id, order);
        order.PriceCurrency = security.SymbolProperties.QuoteCurrency;
        if (string.IsNullOrEmpty(order.Tag))
        {
            order.Tag = order.GetDefaultTag();
        }

        RoundQuantity(order, security);
        RoundPrices(order, security);
        order.PriceAdjustmentMode = PriceAdjustmentMode(order.Symbol);
        open.Ticket.SetOrder(order);
        if (order.Quantity == 0)
        {
            var response = OrderResponse.ZeroQuantity(request);
            algorithm.Error(response.ErrorMessage!);
            Invalidate(order, response.ErrorMessage!);
            return response;
        }

        if (TryBuyingPower(order, request, out var buyingPower) is { } failure)
        {
            return failure;
        }

        if (!buyingPower!.IsSufficient)
        {
            var message = OrderMessages.InsufficientBuyingPower(order, security, buyingPower);
            algorithm.Error(message);
            Invalidate(order, message);
            return OrderResponse.Error(request, OrderResponseErrorCode.InsufficientBuyingPower, message);
        }

        if (!algorithm.BrokerageModel.CanSubmitOrder(security, order, out var refusal))
        {
            refusal ??= new BrokerageMessageEvent(BrokerageMessageType.Warning, "InvalidOrder", string.Empty);
            var message = FormattableString.Invariant($"BrokerageModel declared unable to submit order: [{order.Id}] {refusal}");
            Invalidate(order, message);
            algorithm.Error(message);
            return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageModelRefusedToSubmitOrder, message);
        }

        if (order.Status != OrderStatus.New)
        {
            var message = FormattableString.Invariant($"Brokerage failed to place orders: [{order.Id}]");
            Invalidate(order, message);
            algorithm.Error(message);
            return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToSubmitOrder, message);
        }

        _resting.Add(order.Id, open);
        order.AddBrokerId();
        Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.Submitted });
        return OrderResponse.Success(request);
    }

    private OrderResponse CarryOut(UpdateOrderRequest request)
    {
        if (Find(request.OrderId) is not { } found)
        {
            return OrderResponse.UnableToFindOrder(request);
        }

        var (order, security) = (found.Order, found.Security);
        if (order.Status == OrderStatus.New)
        {
            return OrderResponse.InvalidNewStatus(request, order);
        }

        var isClosed = order.Status.IsClosed();
        if (isClosed && !request.IsAllowedForClosedOrder())
        {
            return OrderResponse.InvalidStatus(request, order);
        }

        RoundQuantity(order, security);
        if (!algorithm.BrokerageModel.CanUpdateOrder(security, order, request, out var refusal))
        {
            refusal ??= new BrokerageMessageEvent(
                BrokerageMessageType.Warning, "InvalidRequest", FormattableString.Invariant($"BrokerageModel declared unable to update order: {order.Id}"));
            var message = FormattableString.Invariant($"OrderID: {order.Id} {refusal}");
            algorithm.Error(message);
            Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero, "BrokerageModel declared unable to update order"));
            return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageModelRefusedToUpdateOrder, message);
        }

        var updated = order.Clone();
        updated.ApplyUpdateOrderRequest(request);
        if (TryBuyingPower(updated, request, out var buyingPower) is { } failure)
        {
            return failure;
        }

        if (!buyingPower!.IsSufficient)
        {
            var message = OrderMessages.InsufficientBuyingPowerForUpdate(updated, buyingPower);
            algorithm.Error(message);
            Handle(new OrderEvent(updated, algorithm.UtcTime, OrderFee.Zero, message));
            return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToUpdateOrder, message);
        }

        order.ApplyUpdateOrderRequest(request);
        RoundPrices(order, security);
        found.Ticket.SetOrder(order);
        if (isClosed)
        {
            return OrderResponse.Success(request);
        }

        if (!_resting.ContainsKey(order.Id))
        {
            var message = FormattableString.Invariant($"Brokerage failed to update order with id {request.OrderId}");
            algorithm.Error(message);
            Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero, "Brokerage failed to update order"));
            return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToUpdateOrder, message);
        }

        order.AddBrokerId();
        Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.UpdateSubmitted });
        return OrderResponse.Success(request);
    }

    private OrderResponse CarryOut(CancelOrderRequest request)
    {
        if (Find(request.OrderId) is not { } found)
        {
            return OrderResponse.UnableToFindOrder(request);
        }

        var order = found.Order;
        if (order.Status == OrderStatus.New)
        {
            FallBack(found);
            return OrderResponse.InvalidNewStatus(request, order);
        }

        if (order.Status.IsClosed())
        {
            FallBack(found);
            return OrderResponse.InvalidStatus(request, order);
        }

        found.Ticket.SetOrder(order);
        var wasResting = _resting.Remove(order.Id);
        order.AddBrokerId();
        Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero) { Status = OrderStatus.Canceled });
        if (wasResting)
        {
            order.Tag = request.Tag ?? order.Tag;
            return OrderResponse.Success(request);
        }

        var message = FormattableString.Invariant($"Brokerage failed to cancel order with id {order.Id}");
        algorithm.Error(message);
        FallBack(found);
        return OrderResponse.Error(request, OrderResponseErrorCode.BrokerageFailedToCancelOrder, message);
    }

    private static void FallBack(OpenOrder found)
    {
        if (found.StatusBeforeCancel is { } status)
        {
            found.Order.Status = status;
            found.StatusBeforeCancel = null;
        }
    }

    /// <summary>Asks the margin models; a response means that they threw.</summary>
    private OrderResponse? TryBuyingPower(Order order, OrderRequest request, out HasSufficientBuyingPowerForOrderResult? result)
    {
        try
        {
            result = algorithm.Portfolio.HasSufficientBuyingPowerForOrder([order]);
            return null;
        }
        catch (Exception error)
        {
            result = null;
            algorithm.Error(FormattableString.Invariant($"Order Error: id: {order.Id}, Error executing margin models: {error.Message}"));
            Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero, "Error executing margin models"));
            return OrderResponse.Error(
                request, OrderResponseErrorCode.ProcessingError, "An error occurred while checking sufficient buying power for the orders.");
        }
    }

    private void Invalidate(Order order, string message)
    {
        if (!order.Status.IsClosed())
        {
            order.Status = OrderStatus.Invalid;
        }

        Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero, message));
    }
}
