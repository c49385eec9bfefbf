using QuantConnect.Interfaces;
using QuantConnect.Orders;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Securities;

/// <summary>The algorithm's view of its orders: sends requests, finds orders and tickets, and keeps the profit or loss of every close.</summary>
public partial class SecurityTransactionManager : IOrderProvider
{
    private readonly IAlgorithm? _algorithm;
    private readonly SecurityManager _securities;
    private IOrderProcessor? _processor;
    private int _lastOrderId;
    private int _lastGroupId;

    /// <summary>For an algorithm and its securities.</summary>
    public SecurityTransactionManager(IAlgorithm? algorithm, SecurityManager security)
    {
        _algorithm = algorithm;
        _securities = security;
    }

    /// <summary>Current time, UTC.</summary>
    public DateTime UtcTime => _securities.UtcTime;

    /// <summary>Not used.</summary>
    [Obsolete("MinimumOrderSize is obsolete and will not be used, please use Settings.MinimumOrderMarginPortfolioPercentage instead")]
    public decimal MinimumOrderSize { get; }

    /// <summary>Not used.</summary>
    [Obsolete("MinimumOrderQuantity is obsolete and will not be used, please use Settings.MinimumOrderMarginPortfolioPercentage instead")]
    public int MinimumOrderQuantity { get; }

    /// <summary>Id of the newest order, 0 before the first.</summary>
    public int LastOrderId => _lastOrderId;

    /// <summary>How long synchronous market orders wait for their fill; a backtest fills them at once and never waits.</summary>
    public TimeSpan MarketOrderFillTimeout { get; set; } = TimeSpan.MinValue;

    /// <inheritdoc/>
    public int OrdersCount => Processor.OrdersCount;

    private IOrderProcessor Processor =>
        _processor ?? throw new InvalidOperationException("Orders can be used only while a run is active: no order processor has been set.");

    /// <summary>Sends a request.</summary>
    /// <exception cref="InvalidOperationException">The algorithm is initializing or warming up.</exception>
    public OrderTicket ProcessRequest(OrderRequest request)
    {
        if (_algorithm is { IsWarmingUp: true })
        {
            throw new InvalidOperationException(OrderResponse.WarmingUp(request).ToString());
        }

        if (request is SubmitOrderRequest submit)
        {
            SetOrderId(submit);
        }

        return Processor.Process(request);
    }

    /// <summary>Gives the request the next order id unless it has one.</summary>
    public void SetOrderId(SubmitOrderRequest request)
    {
        if (request.OrderId < 1)
        {
            request.SetOrderId(GetIncrementOrderId());
        }
    }

    /// <summary>Sends a submit request.</summary>
    public OrderTicket AddOrder(SubmitOrderRequest request) => ProcessRequest(request);

    /// <summary>Sends an update request.</summary>
    public OrderTicket UpdateOrder(UpdateOrderRequest request) => ProcessRequest(request);

    /// <summary>Sends a cancel request for the order.</summary>
    public OrderTicket CancelOrder(int orderId, string? orderTag = null) => RemoveOrder(orderId, orderTag);

    /// <summary>Sends a cancel request for the order; without a tag the order's becomes empty.</summary>
    public OrderTicket RemoveOrder(int orderId, string? tag = null) =>
        ProcessRequest(new CancelOrderRequest(_securities.UtcTime, orderId, tag ?? string.Empty));

    /// <summary>Sends cancel requests for all open orders.</summary>
    public List<OrderTicket> CancelOpenOrders() => CancelAll(null, OrderMessages.CanceledByCancelOpenOrders(UtcTime));

    /// <summary>Sends cancel requests for all open orders of a symbol.</summary>
    public List<OrderTicket> CancelOpenOrders(Symbol symbol, string? tag = null) => CancelAll(ticket => ticket.Symbol == symbol, tag);

    /// <summary>Next order id.</summary>
    public int GetIncrementOrderId() => ++_lastOrderId;

    /// <summary>Next id of an order group.</summary>
    public int GetIncrementGroupOrderManagerId() => ++_lastGroupId;

    /// <summary>Says who carries out requests.</summary>
    public void SetOrderProcessor(IOrderProcessor orderProvider) => _processor = orderProvider;

    /// <summary>Whether the order has closed. A backtest does not wait: market orders that can fill have filled when they are sent.</summary>
    public bool WaitForOrder(int orderId) => GetOrderTicket(orderId) is { HasOrder: true } ticket && ticket.Status.IsClosed();

    /// <summary>Sets the fill timeout of backtests. Live trading is not supported.</summary>
    /// <exception cref="NotSupportedException"><paramref name="isLiveMode"/> is true.</exception>
    public void SetLiveMode(bool isLiveMode)
    {
        if (isLiveMode)
        {
            throw new NotSupportedException("Live trading is not supported by this engine; run the algorithm with --engine lean.");
        }

        MarketOrderFillTimeout = TimeSpan.Zero;
    }

    private List<OrderTicket> CancelAll(Func<OrderTicket, bool>? filter, string? tag)
    {
        if (_algorithm is { IsWarmingUp: true })
        {
            throw new InvalidOperationException(OrderMessages.NotAllowedWhileCanceling);
        }

        var tickets = Processor.GetOpenOrderTickets(filter).ToList();
        foreach (var ticket in tickets)
        {
            ticket.Cancel(tag);
        }

        return tickets;
    }
}
