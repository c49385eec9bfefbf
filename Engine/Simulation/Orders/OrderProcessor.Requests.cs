using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace Quant.Engine.Simulation.Orders;

/// <summary>Requests: first answer, queue and pump.</summary>
internal sealed partial class OrderProcessor
{
    private const int MaximumRequestsPerInstant = 100_000;
    private const int MaximumRestingAtInstant = 10_000;

    private readonly Queue<OrderRequest> _queue = new();
    private DateTime _instant;
    private int _requestsAtInstant;

    /// <inheritdoc/>
    public OrderTicket Process(OrderRequest request)
    {
        GuardAgainstRunaway();
        return request switch
        {
            SubmitOrderRequest submit => Add(submit),
            UpdateOrderRequest update => Update(update),
            CancelOrderRequest cancel => Cancel(cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.OrderRequestType, "Unknown order request."),
        };
    }

    /// <summary>
    /// The fill pass of a step: carries out waiting requests, then looks whether resting orders fill. Costs two comparisons when there is
    /// nothing to do.
    /// </summary>
    public void ProcessPending()
    {
        if (_queue.Count > 0)
        {
            Pump();
        }

        if (_resting.Count > 0)
        {
            Scan();
        }
    }

    private OrderTicket Add(SubmitOrderRequest request)
    {
        var response = algorithm.IsWarmingUp ? OrderResponse.WarmingUp(request) : OrderResponse.Success(request);
        if (request.Quantity < 0 && !algorithm.Shortable(request.Symbol, request.Quantity))
        {
            response = NotShortable(request, request.Symbol, request.Quantity);
        }

        var order = Order.CreateOrder(request);
        request.SetResponse(response);
        var security = algorithm.Securities[request.Symbol];
        var ticket = new OrderTicket(algorithm.Transactions, request);
        OrdersCount++;
        _tickets.Set(ticket.OrderId, ticket);
        if (response.IsSuccess)
        {
            order.NotePrices(security);
            _open.Set(order.Id, new OpenOrder(order, ticket, security));
            _queue.Enqueue(request);
            Pump();
            return ticket;
        }

        order.PriceCurrency = security.SymbolProperties.QuoteCurrency;
        order.Status = OrderStatus.Invalid;
        order.Tag = response.ErrorCode == OrderResponseErrorCode.AlgorithmWarmingUp ? "Algorithm warming up." : response.ErrorMessage;
        ticket.SetOrder(order);
        _orders.Set(order.Id, order);
        Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero, order.Tag ?? string.Empty));
        return ticket;
    }

    private OrderTicket Update(UpdateOrderRequest request)
    {
        if (Find(request.OrderId) is not { } found)
        {
            return OrderTicket.InvalidUpdateOrderId(algorithm.Transactions, request);
        }

        var (order, ticket) = (found.Order, found.Ticket);
        ticket.AddUpdateRequest(request);
        try
        {
            var quantity = request.Quantity ?? ticket.Quantity;
            var shortable = order.Direction != OrderDirection.Sell && quantity >= 0 || algorithm.Shortable(ticket.Symbol, quantity, order.Id);
            if (order.Status == OrderStatus.New)
            {
                request.SetResponse(OrderResponse.InvalidNewStatus(request, order));
            }
            else if (order.Status.IsClosed() && !request.IsAllowedForClosedOrder())
            {
                request.SetResponse(OrderResponse.InvalidStatus(request, order));
            }
            else if (request.Quantity == 0)
            {
                request.SetResponse(OrderResponse.ZeroQuantity(request));
            }
            else if (algorithm.IsWarmingUp)
            {
                request.SetResponse(OrderResponse.WarmingUp(request));
            }
            else if (!shortable)
            {
                request.SetResponse(NotShortable(request, ticket.Symbol, ticket.Quantity));
            }
            else
            {
                request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processing);
                _queue.Enqueue(request);
            }
        }
        catch (Exception error)
        {
            request.SetResponse(OrderResponse.Error(request, OrderResponseErrorCode.ProcessingError, error.Message));
        }

        return ticket;
    }

    private OrderTicket Cancel(CancelOrderRequest request)
    {
        if (Find(request.OrderId) is not { } found)
        {
            return OrderTicket.InvalidCancelOrderId(algorithm.Transactions, request);
        }

        var (order, ticket) = (found.Order, found.Ticket);
        if (!ticket.TrySetCancelRequest(request))
        {
            request.SetResponse(OrderResponse.Error(request, OrderResponseErrorCode.InvalidRequest, "Cancellation is already in progress."));
            return ticket;
        }

        order.Tag = request.Tag ?? order.Tag;
        if (order.Status == OrderStatus.New)
        {
            request.SetResponse(OrderResponse.InvalidNewStatus(request, order));
        }
        else if (order.Status.IsClosed())
        {
            request.SetResponse(OrderResponse.InvalidStatus(request, order));
        }
        else if (algorithm.IsWarmingUp)
        {
            request.SetResponse(OrderResponse.WarmingUp(request));
        }
        else
        {
            found.StatusBeforeCancel = order.Status;
            order.Status = OrderStatus.CancelPending;
            Handle(new OrderEvent(order, algorithm.UtcTime, OrderFee.Zero));
            request.SetResponse(OrderResponse.Success(request), OrderRequestStatus.Processing);
            _queue.Enqueue(request);
        }

        return ticket;
    }

    /// <summary>Carries out the waiting requests in order, each followed by a look at the resting orders; may be entered again from there.</summary>
    private void Pump()
    {
        try
        {
            while (_queue.TryDequeue(out var request))
            {
                var response = request switch
                {
                    SubmitOrderRequest submit => CarryOut(submit),
                    UpdateOrderRequest update => CarryOut(update),
                    _ => CarryOut((CancelOrderRequest)request),
                };
                request.SetResponse(response, OrderRequestStatus.Processed);
                Scan();
            }
        }
        catch (Exception error)
        {
            RuntimeErrors.Set(algorithm, error, "HandleOrderRequest");
        }
    }

    /// <summary>Turns an endless chain of orders and order events into an error instead of a stack overflow or a run that never ends.</summary>
    private void GuardAgainstRunaway()
    {
        if (_fault is not null)
        {
            throw _fault;
        }

        RunContext.CurrentOrNull?.Cancellation.ThrowIfCancellationRequested();
        var now = algorithm.UtcTime;
        if (now != _instant)
        {
            (_instant, _requestsAtInstant) = (now, 0);
        }

        if (++_requestsAtInstant > MaximumRequestsPerInstant)
        {
            throw Fault($"more than {MaximumRequestsPerInstant} order requests at one instant");
        }

        // each request is followed by a look at all open orders, so an endless loop of those would take its time to reach the other limit
        if (_requestsAtInstant > MaximumRestingAtInstant && _resting.Count > MaximumRestingAtInstant)
        {
            throw Fault($"more than {MaximumRestingAtInstant} order requests at one instant with as many orders open");
        }

        if (_depth > MaximumDepth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Fault($"OnOrderEvent sends an order whose event sends an order, {_depth} levels deep");
        }
    }

    private InvalidOperationException Fault(string what)
    {
        _fault = new InvalidOperationException(
            $"The algorithm would never stop trading at {algorithm.Time:yyyy-MM-dd HH:mm:ss}: {what}. " +
            "Send orders from OnOrderEvent only under a condition that ends, for example only for filled entry orders.");
        RuntimeErrors.Set(algorithm, _fault, "Order Event Handler");
        return _fault;
    }

    private OrderResponse NotShortable(OrderRequest request, Symbol symbol, decimal quantity) =>
        OrderResponse.Error(
            request,
            OrderResponseErrorCode.ExceedsShortableQuantity,
            FormattableString.Invariant(
                $"Order exceeds shortable quantity {algorithm.ShortableQuantity(symbol)} for Symbol {symbol} requested {quantity})"));
}
