using Quant.Core.Orders;
using Quant.Framework.Limits;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Sliced;

/// <summary>
/// Trades each target by child orders at the market. How much is due by now, and whether this is a moment to trade, a derived model says; the rest is here:
/// the participation cap, the queue with its priorities and its throttle (<c>max-orders-per-minute</c>), what comes back unfilled. While the cap is too small for
/// the schedule the target takes longer. A new target of a symbol takes the place of the one before it.
/// </summary>
public abstract class SlicedExecutionModel : ExecutionModel
{
    private const int MostRefusals = 3;

    // live, order events come on a thread of their own
    private readonly object _gate = new();
    private readonly SortedDictionary<Symbol, ParentOrder> _parents = new(SymbolOrder.Instance);
    private readonly Dictionary<int, ParentOrder> _children = [];
    private readonly OrderQueue<(ParentOrder Parent, decimal Quantity)> _queue;
    private ParentOrder? _sending;

    /// <summary>A model without targets.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    /// <param name="limits">The limits in force.</param>
    protected SlicedExecutionModel(SlicedOptions options, RiskLimits limits)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(limits);
        Options = options;
        _queue = new OrderQueue<(ParentOrder, decimal)>(limits.MaxOrdersPerMinute, options.PerBatch);
    }

    /// <summary>Parameters.</summary>
    protected SlicedOptions Options { get; }

    /// <inheritdoc/>
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(targets);
        lock (_gate)
        {
            OnStep(algorithm);
            foreach (var target in targets)
            {
                Take(algorithm, target);
            }
            foreach (var parent in _parents.Values.ToArray())
            {
                Work(algorithm, parent);
            }
            foreach (var (parent, quantity) in _queue.TakeBatch(algorithm.UtcTime.Ticks))
            {
                Send(algorithm, parent, quantity);
            }
        }
    }

    /// <inheritdoc/>
    public override void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent)
    {
        ArgumentNullException.ThrowIfNull(orderEvent);
        lock (_gate)
        {
            if (_children.TryGetValue(orderEvent.OrderId, out var parent) || (parent = _sending) is not null && parent.Target.Symbol == orderEvent.Symbol)
            {
                if (orderEvent.Status is OrderStatus.Canceled or OrderStatus.Invalid)
                {
                    parent.Sent -= orderEvent.Ticket?.QuantityRemaining ?? orderEvent.Quantity;
                    parent.Refusals++;
                }
            }
        }
    }

    /// <summary>Which part of a target is due by now, from 0 to 1.</summary>
    protected abstract double Due(QCAlgorithm algorithm, ParentOrder parent);

    /// <summary>Whether this is a moment to trade; exits at once are not asked.</summary>
    protected virtual bool IsGoodMoment(QCAlgorithm algorithm, ParentOrder parent) => true;

    /// <summary>A step of time, before targets are worked on.</summary>
    protected virtual void OnStep(QCAlgorithm algorithm)
    {
    }

    private void Take(QCAlgorithm algorithm, IPortfolioTarget target)
    {
        _queue.Remove(x => x.Parent.Target.Symbol == target.Symbol);
        _parents.Remove(target.Symbol);
        var security = algorithm.Securities[target.Symbol];
        var total = OrderSizing.GetUnorderedQuantity(algorithm, target, security);
        if (total != 0)
        {
            var held = security.Holdings.Quantity;
            var isExit = Math.Sign(total) == -Math.Sign(held) && Math.Abs(target.Quantity) <= Math.Abs(held);
            _parents[target.Symbol] = new ParentOrder(target, security, total, isExit);
        }
    }

    private void Work(QCAlgorithm algorithm, ParentOrder parent)
    {
        if (parent.Sent == parent.Total || parent.Refusals >= MostRefusals)
        {
            _parents.Remove(parent.Target.Symbol);
            return;
        }
        if (!parent.Security.Exchange.ExchangeOpen)
        {
            return;
        }
        parent.StartedAt ??= algorithm.UtcTime;
        var atOnce = parent.IsExit && Options.ExitsAtOnce;
        var quantity = atOnce ? parent.Total - parent.Sent : Slice(algorithm, parent);
        if (quantity != 0)
        {
            parent.Sent += quantity;
            parent.LastChildAt = algorithm.UtcTime;
            _queue.Enqueue((parent, quantity), atOnce ? OrderPriority.Urgent : OrderPriority.Normal);
        }
    }

    private decimal Slice(QCAlgorithm algorithm, ParentOrder parent)
    {
        if (algorithm.UtcTime - parent.LastChildAt < TimeSpan.FromMinutes(Options.Every) || !IsGoodMoment(algorithm, parent))
        {
            return 0;
        }
        var due = Math.Clamp(Due(algorithm, parent), 0, 1);
        var quantity = (due >= 1 ? parent.Total : OrderSizing.AdjustByLotSize(parent.Security, parent.Total * (decimal)due)) - parent.Sent;
        return Math.Sign(quantity) != Math.Sign(parent.Total) ? 0
            : Options.Participation > 0 ? OrderSizing.GetOrderSizeForPercentVolume(parent.Security, Options.Participation, quantity) : quantity;
    }

    private void Send(QCAlgorithm algorithm, ParentOrder parent, decimal quantity)
    {
        _sending = parent;
        var refusals = parent.Refusals;
        var ticket = algorithm.MarketOrder(parent.Target.Symbol, quantity, asynchronous: true, tag: parent.Target.Tag);
        _sending = null;
        if (ticket.OrderId > 0)
        {
            _children[ticket.OrderId] = parent;
        }
        else if (parent.Refusals == refusals)
        {
            // refused before it became an order: there is no event
            parent.Sent -= quantity;
            parent.Refusals++;
        }
    }
}
