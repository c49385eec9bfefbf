using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Orders;

/// <summary>
/// Takes order requests, keeps orders and tickets, and fills. It is Lean's transaction handler and backtesting broker in one, without
/// threads: a submit request is carried out before <see cref="Process"/> returns, update and cancel requests wait for the next pass or
/// the next submission, whichever comes first.
/// </summary>
/// <param name="algorithm">The algorithm whose orders these are.</param>
/// <param name="onOrderEvent">Called for every order event before the algorithm is; for the results.</param>
internal sealed partial class OrderProcessor(QCAlgorithm algorithm, Action<OrderEvent>? onOrderEvent = null) : IOrderProcessor
{
    private readonly OrderTable<Order> _orders = new();
    private readonly OrderTable<OrderTicket> _tickets = new();
    private readonly OrderTable<OpenOrder> _open = new();
    private readonly List<OrderEvent> _events = [];

    /// <inheritdoc/>
    public int OrdersCount { get; private set; }

    /// <summary>All events so far, in the order in which they happened.</summary>
    public IReadOnlyList<OrderEvent> OrderEvents => _events;

    /// <summary>The orders themselves, not copies, in no order.</summary>
    public IEnumerable<Order> AllOrders => _orders;

    /// <summary>The execution model's handler; called for every event after the results' and before the algorithm's.</summary>
    public Action<OrderEvent>? ExecutionModelHandler { get; set; }

    /// <inheritdoc/>
    public Order? GetOrderById(int orderId) => orderId < 0 ? null : _orders.Find(orderId)?.Clone();

    /// <inheritdoc/>
    public OrderTicket? GetOrderTicket(int orderId) => orderId < 0 ? null : _tickets.Find(orderId);

    /// <inheritdoc/>
    public List<Order> GetOrdersByBrokerageId(string brokerageId)
    {
        var open = GetOpenOrders(order => order.BrokerId.Contains(brokerageId));
        return open.Count > 0 ? open : [.. GetOrders(order => order.BrokerId.Contains(brokerageId))];
    }

    /// <inheritdoc/>
    public IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null)
    {
        var tickets = _tickets.ToList();
        return filter is null ? tickets : tickets.FindAll(new Predicate<OrderTicket>(filter));
    }

    /// <inheritdoc/>
    public IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null)
    {
        if (_open.Count == 0)
        {
            return [];
        }

        var result = new List<OrderTicket>(_open.Count);
        foreach (var open in _open.ToList())
        {
            if (filter is null || filter(open.Ticket))
            {
                result.Add(open.Ticket);
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null)
    {
        var result = new List<Order>();
        foreach (var order in _orders.ToList())
        {
            if (filter is null || filter(order))
            {
                result.Add(order.Clone());
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public List<Order> GetOpenOrders(Func<Order, bool>? filter = null)
    {
        var result = new List<Order>();
        if (_open.Count > 0)
        {
            foreach (var open in _open.ToList())
            {
                if (filter is null || filter(open.Order))
                {
                    result.Add(open.Order.Clone());
                }
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public ProjectedHoldings GetProjectedHoldings(Security security)
    {
        var onOrder = 0m;
        if (_open.Count > 0)
        {
            foreach (var open in _open.ToList())
            {
                if (open.Ticket.Symbol == security.Symbol)
                {
                    onOrder += open.Ticket.QuantityRemaining;
                }
            }
        }

        return new ProjectedHoldings(security.Holdings.Quantity, onOrder);
    }

    private OpenOrder? Find(int orderId)
    {
        if (orderId < 0)
        {
            return null;
        }

        if (_open.Find(orderId) is { } open)
        {
            return open;
        }

        if (_orders.Find(orderId) is not { } order || _tickets.Find(orderId) is not { } ticket)
        {
            return null;
        }

        // the security of a closed order may be gone; only updating such an order's tag asks for it
        algorithm.Securities.TryGetValue(order.Symbol, out var security);
        return new OpenOrder(order, ticket, security!);
    }
}
