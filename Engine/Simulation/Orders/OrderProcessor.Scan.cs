using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Orders;

/// <summary>The simulated broker: looks whether resting orders fill, expire or are no longer affordable.</summary>
internal sealed partial class OrderProcessor
{
    private readonly SortedList<int, OpenOrder> _resting = [];
    private readonly List<OrderEvent> _noFills = [];

    /// <summary>Looks at the orders that rest now, in the order of their ids. Order events may send, change and cancel orders meanwhile.</summary>
    private void Scan()
    {
        var count = _resting.Count;
        if (count == 0)
        {
            return;
        }

        if (count == 1)
        {
            Look(_resting.GetValueAtIndex(0));
            return;
        }

        var snapshot = System.Buffers.ArrayPool<OpenOrder>.Shared.Rent(count);
        try
        {
            _resting.Values.CopyTo(snapshot, 0);
            for (var i = 0; i < count; i++)
            {
                Look(snapshot[i]);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<OpenOrder>.Shared.Return(snapshot, clearArray: true);
        }
    }

    private void Look(OpenOrder open)
    {
        var order = open.Order;
        if (order.Status.IsClosed())
        {
            _resting.Remove(order.Id);
            return;
        }

        // all but market orders wait for the next step
        if (order.Type != OrderType.Market && order.Time == algorithm.UtcTime)
        {
            return;
        }

        if (!algorithm.Securities.TryGetValue(order.Symbol, out var security))
        {
            End(order, OrderStatus.Invalid, string.Empty);
            return;
        }

        if (!MayFill(order, security))
        {
            return;
        }

        HasSufficientBuyingPowerForOrderResult buyingPower;
        try
        {
            buyingPower = algorithm.Portfolio.HasSufficientBuyingPowerForOrder(open.Alone);
        }
        catch (Exception error)
        {
            End(order, OrderStatus.Invalid, error.Message);
            algorithm.Error(FormattableString.Invariant($"Order Error: ids: [{order.Id}], Error executing margin models: {error.Message}"));
            return;
        }

        if (buyingPower.IsSufficient)
        {
            Report(order, Fill(open, security));
        }
        else if (order.Status != OrderStatus.CancelPending)
        {
            var message = OrderMessages.InsufficientBuyingPower(order, security, buyingPower);
            End(order, OrderStatus.Invalid, message);
            algorithm.Error(message);
        }
    }

    /// <summary>Whether the order's turn has come; ends it when its time is over.</summary>
    private bool MayFill(Order order, Security security)
    {
        if (order.Type == OrderType.MarketOnOpen
            && (security.GetLastData() is not { } data || order.Time.ConvertFromUtc(security.Exchange.TimeZone) >= data.EndTime))
        {
            return false;
        }

        if (order.TimeInForce.IsOrderExpired(security, order))
        {
            End(order, OrderStatus.Canceled, "The order has expired.");
            return false;
        }

        return algorithm.BrokerageModel.CanExecuteOrder(security, order);
    }

    /// <summary>What the fill model says, with fees. An exception in a model is reported, and the order keeps resting.</summary>
    private List<OrderEvent> Fill(OpenOrder open, Security security)
    {
        var order = open.Order;
        var fills = _noFills;
        try
        {
            var events = security.FillModel.Fill(ParametersOf(open, security)).Events;
            foreach (var e in events)
            {
                if (!order.TimeInForce.IsFillValid(security, order, e))
                {
                    return fills;
                }
            }

            fills = events;
            foreach (var e in fills)
            {
                // a fill model may have set a fee of its own
                if (e.Status == OrderStatus.Filled && e.OrderFee.Value.Amount == 0m)
                {
                    e.OrderFee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order));
                }
            }
        }
        catch (Exception error)
        {
            algorithm.Error(FormattableString.Invariant(
                $"Order Error: id: {order.Id}, Transaction model failed to fill for order type: {order.Type} with error: {error.Message}"));
        }

        return fills;
    }

    private FillModelParameters ParametersOf(OpenOrder open, Security security)
    {
        var stale = algorithm.Settings.StalePriceTimeSpan;
        if (open.Parameters is not { } parameters || parameters.Security != security || parameters.StalePriceTimeSpan != stale)
        {
            open.Parameters = parameters = new FillModelParameters(
                security,
                open.Order,
                algorithm.SubscriptionManager.SubscriptionDataConfigService,
                stale,
                new Dictionary<Order, Security>(1) { [open.Order] = security });
        }

        return parameters;
    }

    /// <summary>Sends the events that say something new; the order leaves when all are final.</summary>
    private void Report(Order order, List<OrderEvent> fills)
    {
        if (fills.Count == 0)
        {
            return;
        }

        List<OrderEvent>? news = null;
        var allClosed = true;
        foreach (var e in fills)
        {
            allClosed &= e.Status.IsClosed();
            if (e.OrderId == order.Id && (order.Status != e.Status || e.FillQuantity != 0))
            {
                // at once, so that a nested scan does not fill the order again
                order.Status = e.Status;
                (news ??= []).Add(e);
            }
        }

        if (news is not null)
        {
            Handle(news);
        }

        if (allClosed)
        {
            _resting.Remove(order.Id);
        }
    }

    private void End(Order order, OrderStatus status, string message)
    {
        _resting.Remove(order.Id);
        Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero, message) { Status = status });
    }
}
