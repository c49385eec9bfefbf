using QuantConnect.Securities;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>
/// An algorithm's handle on an order. Values are those of the order as the broker knows it: an update that has been accepted but not yet
/// carried out does not show.
/// </summary>
public sealed partial class OrderTicket
{
    private readonly SecurityTransactionManager _transactions;
    private readonly SubmitOrderRequest _submitRequest;
    private Order? _order;
    private OrderStatus? _fixedStatus;
    private CancelOrderRequest? _cancelRequest;
    // of most orders for ever these two: submitted and filled
    private OrderEvent? _firstEvent;
    private OrderEvent? _secondEvent;
    private List<OrderEvent>? _laterEvents;
    private List<UpdateOrderRequest>? _updateRequests;
    private ManualResetEvent? _closed;
    private ManualResetEvent? _orderSet;

    /// <summary>A ticket for a request.</summary>
    public OrderTicket(SecurityTransactionManager transactionManager, SubmitOrderRequest submitRequest)
    {
        _transactions = transactionManager;
        _submitRequest = submitRequest;
    }

    /// <summary>Id of the order; negative if the request was refused before it got one.</summary>
    public int OrderId => _submitRequest.OrderId;

    /// <summary>Status of the order; Invalid if it was refused before it existed.</summary>
    public OrderStatus Status => _fixedStatus ?? _order?.Status ?? OrderStatus.New;

    /// <summary>What is traded.</summary>
    public Symbol Symbol => _submitRequest.Symbol;

    /// <summary>Type of what is traded.</summary>
    public SecurityType SecurityType => _submitRequest.SecurityType;

    /// <summary>Total quantity, negative to sell.</summary>
    public decimal Quantity => _order?.Quantity ?? _submitRequest.Quantity;

    /// <summary>Average price of what has been filled, 0 before.</summary>
    public decimal AverageFillPrice { get; private set; }

    /// <summary>Signed quantity filled so far.</summary>
    public decimal QuantityFilled { get; private set; }

    /// <summary>Signed quantity that is still to be filled.</summary>
    public decimal QuantityRemaining => Quantity - QuantityFilled;

    /// <summary>Time of the latest request, UTC.</summary>
    public DateTime Time => GetMostRecentOrderRequest().Time;

    /// <summary>Kind of order.</summary>
    public OrderType OrderType => _submitRequest.OrderType;

    /// <summary>Free text of the order.</summary>
    public string? Tag => _order is null ? _submitRequest.Tag : _order.Tag;

    /// <summary>The request that created the order.</summary>
    public SubmitOrderRequest SubmitRequest => _submitRequest;

    /// <summary>All update requests so far, accepted or not, as of now.</summary>
    public IReadOnlyList<UpdateOrderRequest> UpdateRequests => _updateRequests?.ToArray() ?? [];

    /// <summary>The cancel request, null if there is none.</summary>
    public CancelOrderRequest? CancelRequest => _cancelRequest;

    /// <summary>All events of the order so far, as of now.</summary>
    public IReadOnlyList<OrderEvent> OrderEvents => (_firstEvent, _secondEvent) switch
    {
        (null, _) => [],
        ({ } first, null) => [first],
        ({ } first, { } second) => [first, second, .. _laterEvents ?? []],
    };

    /// <summary>Signaled when the order has closed.</summary>
    public WaitHandle OrderClosed => _closed ??= new ManualResetEvent(_order is not null && Status.IsClosed());

    /// <summary>Whether the order exists.</summary>
    public bool HasOrder => _order is not null;

    /// <summary>Signaled when the order exists.</summary>
    public WaitHandle OrderSet => _orderSet ??= new ManualResetEvent(HasOrder);

    /// <summary>How many update requests there are, without copying them.</summary>
    internal int UpdateRequestCount => _updateRequests?.Count ?? 0;

    /// <summary>The error code of the latest answer if it is an error, otherwise the order's id.</summary>
    public static implicit operator int(OrderTicket ticket)
    {
        var response = ticket.GetMostRecentOrderResponse();
        return response.IsError ? (int)response.ErrorCode : ticket.OrderId;
    }

    /// <summary>Ticket for a cancel request of an unknown order.</summary>
    public static OrderTicket InvalidCancelOrderId(SecurityTransactionManager transactionManager, CancelOrderRequest request)
    {
        var ticket = Unknown(transactionManager, request);
        ticket.TrySetCancelRequest(request);
        return ticket;
    }

    /// <summary>Ticket for an update request of an unknown order.</summary>
    public static OrderTicket InvalidUpdateOrderId(SecurityTransactionManager transactionManager, UpdateOrderRequest request)
    {
        var ticket = Unknown(transactionManager, request);
        ticket.AddUpdateRequest(request);
        return ticket;
    }

    /// <summary>Ticket for a request that was refused before an order existed.</summary>
    public static OrderTicket InvalidSubmitRequest(SecurityTransactionManager transactionManager, SubmitOrderRequest request, OrderResponse response)
    {
        request.SetResponse(response);
        return new OrderTicket(transactionManager, request) { _fixedStatus = OrderStatus.Invalid };
    }

    /// <summary>Answer to the latest request.</summary>
    public OrderResponse GetMostRecentOrderResponse() => GetMostRecentOrderRequest().Response;

    /// <summary>The cancel request, else the last update request, else the submit request.</summary>
    public OrderRequest GetMostRecentOrderRequest() =>
        _cancelRequest ?? (_updateRequests is { Count: > 0 } updates ? updates[^1] : (OrderRequest)_submitRequest);

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var requests = 1;
        var responses = _submitRequest.Response.IsProcessed ? 1 : 0;
        foreach (var update in _updateRequests ?? [])
        {
            requests++;
            responses += update.Response.IsProcessed ? 1 : 0;
        }

        if (_cancelRequest is not null)
        {
            requests++;
            responses += _cancelRequest.Response.IsProcessed ? 1 : 0;
        }

        return OrderMessages.Describe(this, _order, requests, responses);
    }

    /// <summary>Takes an event into account; the order's price becomes the average fill price.</summary>
    internal void AddOrderEvent(OrderEvent orderEvent)
    {
        if (_firstEvent is null)
        {
            _firstEvent = orderEvent;
        }
        else if (_secondEvent is null)
        {
            _secondEvent = orderEvent;
        }
        else
        {
            (_laterEvents ??= []).Add(orderEvent);
        }

        if (orderEvent.FillQuantity != 0)
        {
            // recomputed from all fills, as the digits of a running average would differ
            var paid = Paid(_firstEvent) + Paid(_secondEvent);
            foreach (var later in _laterEvents ?? [])
            {
                paid += Paid(later);
            }

            QuantityFilled += orderEvent.FillQuantity;
            AverageFillPrice = paid / Math.Abs(QuantityFilled);
            _order!.Price = AverageFillPrice;
        }

        if (orderEvent.Status.IsClosed())
        {
            _closed?.Set();
        }
    }

    private static decimal Paid(OrderEvent? e) => e is not null && e.Status.IsFill() ? e.AbsoluteFillQuantity * e.FillPrice : 0m;

    /// <summary>Binds the order.</summary>
    internal void SetOrder(Order order)
    {
        if (_order is not null && _order.Id != order.Id)
        {
            throw new ArgumentException($"Order {order.Id} given to the ticket of order {_order.Id}.", nameof(order));
        }

        _order = order;
        _orderSet?.Set();
    }

    /// <summary>Records an update request.</summary>
    internal void AddUpdateRequest(UpdateOrderRequest request)
    {
        CheckId(request);
        (_updateRequests ??= []).Add(request);
    }

    /// <summary>Records a cancel request unless there is one that has not failed.</summary>
    internal bool TrySetCancelRequest(CancelOrderRequest request)
    {
        CheckId(request);
        if (HasCancelRequest)
        {
            return false;
        }

        _cancelRequest = request;
        return true;
    }

    private bool HasCancelRequest => _cancelRequest is not null && _cancelRequest.Status != OrderRequestStatus.Error;

    private static OrderTicket Unknown(SecurityTransactionManager transactions, OrderRequest request)
    {
        var submit = new SubmitOrderRequest(OrderType.Market, SecurityType.Base, Symbol.Empty, 0, 0, 0, DateTime.MaxValue, request.Tag);
        submit.SetResponse(OrderResponse.UnableToFindOrder(request));
        submit.SetOrderId(request.OrderId);
        request.SetResponse(OrderResponse.UnableToFindOrder(request));
        return new OrderTicket(transactions, submit) { _fixedStatus = OrderStatus.Invalid };
    }

    private void CheckId(OrderRequest request)
    {
        if (request.OrderId != OrderId)
        {
            throw new ArgumentException($"The request is for order {request.OrderId}, this is the ticket of order {OrderId}.", nameof(request));
        }
    }
}
