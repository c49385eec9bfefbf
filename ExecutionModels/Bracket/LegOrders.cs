using Quant.Core.Orders;
using Quant.Core.Plans;
using Quant.Framework.Risk;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Bracket;

/// <summary>The orders of a bracket's legs: sends them, and says what their events mean.</summary>
internal sealed class LegOrders(QCAlgorithm algorithm, Security security, ExitProposal exit, BracketOptions options, int legs)
{
    private readonly Dictionary<int, int> _legs = [];
    private readonly OrderTicket?[] _tickets = new OrderTicket?[legs];
    private readonly bool[] _isChanging = new bool[legs];
    private int? _submitting;
    private bool _refusalSeen;

    /// <summary>The leg of an event; null if the order is not of this bracket.</summary>
    public int? LegOf(OrderEvent e)
    {
        if (_legs.TryGetValue(e.OrderId, out var leg))
        {
            return leg;
        }
        if (_submitting is not { } submitting)
        {
            return null;
        }
        // in a simulation the first events of an order come before the call that sends it returns
        _legs.Add(e.OrderId, submitting);
        _submitting = null;
        return submitting;
    }

    /// <summary>Takes an order of an earlier start for a leg.</summary>
    public void Adopt(int leg, int orderId)
    {
        _legs[orderId] = leg;
        _tickets[leg] = algorithm.Transactions.GetOrderTicket(orderId);
    }

    /// <summary>The orders that work, or may, as they are to be kept over a restart.</summary>
    public IEnumerable<SavedOrder> Save(Core.Orders.Bracket bracket)
    {
        for (var leg = 0; leg < _tickets.Length; leg++)
        {
            var it = bracket.Legs[leg];
            if (it.State != LegState.Idle && _tickets[leg] is { } ticket)
            {
                yield return new SavedOrder(leg, algorithm.Transactions.GetOrderById(ticket.OrderId)?.BrokerId ?? [], it.Committed, it.Price);
            }
        }
    }

    /// <summary>Tells the bracket what an event means.</summary>
    public void Report(OrderEvent e, int leg, Core.Orders.Bracket bracket)
    {
        if (e.Ticket is { } ticket)
        {
            _tickets[leg] = ticket;
        }
        var remaining = Math.Abs(_tickets[leg]?.QuantityRemaining ?? e.Quantity);
        switch (e.Status)
        {
            case OrderStatus.PartiallyFilled or OrderStatus.Filled when e.FillQuantity != 0:
                bracket.OnFill(leg, e.AbsoluteFillQuantity, e.Status == OrderStatus.Filled);
                break;

            case OrderStatus.UpdateSubmitted when !_isChanging[leg] || e.FillQuantity == 0:
                _isChanging[leg] = false;
                bracket.OnWorking(leg, remaining, PriceOf(leg, e));
                break;

            case OrderStatus.Submitted or OrderStatus.PartiallyFilled when _isChanging[leg]:
                // the order tells its old state again: the change was refused
                _isChanging[leg] = false;
                bracket.OnRequestRefused(leg, remaining, PriceOf(leg, e));
                break;

            case OrderStatus.Submitted:
                bracket.OnWorking(leg, remaining, PriceOf(leg, e));
                break;

            case OrderStatus.Canceled:
                _isChanging[leg] = false;
                bracket.OnCanceled(leg);
                break;

            case OrderStatus.Invalid:
                _isChanging[leg] = false;
                _refusalSeen = true;
                bracket.OnRejected(leg);
                break;
        }
    }

    /// <summary>Carries out a request.</summary>
    public void Carry(in BracketCommand command, Core.Orders.Bracket bracket)
    {
        switch (command.Kind)
        {
            case BracketCommandKind.Submit:
                Submit(command, bracket);
                break;
            case BracketCommandKind.Change:
                Change(command, bracket);
                break;
            case BracketCommandKind.Cancel:
                Cancel(command, bracket);
                break;
        }
    }

    /// <summary>Requests that nobody answered for a whole step: the ticket knows how they ended. A broker that adjusts orders for a split says nothing else.</summary>
    public void ReadBack(Core.Orders.Bracket bracket)
    {
        for (var leg = 0; leg < _tickets.Length; leg++)
        {
            if (bracket.Legs[leg].State == LegState.InFlight && !_isChanging[leg] && _tickets[leg] is { } ticket
                && ticket.Status is OrderStatus.Submitted or OrderStatus.UpdateSubmitted or OrderStatus.PartiallyFilled)
            {
                bracket.OnWorking(leg, Math.Abs(ticket.QuantityRemaining), PriceOf(ticket));
            }
        }
    }

    private static bool IsLimit(int leg) => leg >= BracketLegs.FirstTarget;

    private void Submit(in BracketCommand command, Core.Orders.Bracket bracket)
    {
        var leg = command.Leg;
        var quantity = (BracketLegs.Opens(leg) ? 1 : -1) * exit.Sign * command.Quantity;
        var tag = exit.Plan is { } plan ? PlanReference.Append($"{plan.Setup} {BracketLegs.Name(leg)}", plan) : BracketLegs.Name(leg);
        _submitting = leg;
        _refusalSeen = false;
        var ticket = Send(leg, quantity, command.Price, tag);
        _submitting = null;
        _tickets[leg] = ticket;
        if (ticket.OrderId > 0)
        {
            _legs.TryAdd(ticket.OrderId, leg);
        }
        if (ticket.Status == OrderStatus.Invalid && !_refusalSeen)
        {
            // refused before it became an order: there is no event
            bracket.OnRejected(leg);
        }
    }

    // asynchronous: live, waiting for a fill would hold up the very events that report it; a simulation does not wait in either case
    private OrderTicket Send(int leg, decimal quantity, decimal price, string tag)
    {
        var symbol = security.Symbol;
        if (leg == BracketLegs.Stop)
        {
            return algorithm.StopMarketOrder(symbol, quantity, price, asynchronous: true, tag: tag);
        }
        if (IsLimit(leg) || (leg == BracketLegs.Entry && options.Entry == EntryKind.Limit))
        {
            return algorithm.LimitOrder(symbol, quantity, price, asynchronous: true, tag: tag);
        }
        if (leg == BracketLegs.Entry && options.Entry == EntryKind.StopLimit)
        {
            var limit = price + exit.Sign * options.LimitTicks * security.SymbolProperties.MinimumPriceVariation;
            return algorithm.StopLimitOrder(symbol, quantity, price, limit, asynchronous: true, tag: tag);
        }
        return algorithm.MarketOrder(symbol, quantity, asynchronous: true, tag: tag);
    }

    private void Change(in BracketCommand command, Core.Orders.Bracket bracket)
    {
        var leg = command.Leg;
        if (_tickets[leg] is not { } ticket || ticket.Status.IsClosed())
        {
            return;
        }
        var fields = new UpdateOrderFields { Quantity = Math.Sign(ticket.Quantity) * (Math.Abs(ticket.QuantityFilled) + command.Quantity) };
        if (leg == BracketLegs.Stop)
        {
            fields.StopPrice = command.Price;
        }
        else if (IsLimit(leg))
        {
            fields.LimitPrice = command.Price;
        }
        _isChanging[leg] = true;
        if (ticket.Update(fields).IsError && _isChanging[leg])
        {
            _isChanging[leg] = false;
            bracket.OnRequestRefused(leg, Math.Abs(ticket.QuantityRemaining), PriceOf(ticket));
        }
    }

    private void Cancel(in BracketCommand command, Core.Orders.Bracket bracket)
    {
        var leg = command.Leg;
        if (_tickets[leg] is { } ticket && !ticket.Status.IsClosed() && ticket.Cancel().IsError && !ticket.Status.IsClosed())
        {
            bracket.OnRequestRefused(leg, Math.Abs(ticket.QuantityRemaining), PriceOf(ticket));
        }
    }

    private decimal PriceOf(int leg, OrderEvent e) => leg == BracketLegs.Stop || (leg == BracketLegs.Entry && options.Entry == EntryKind.StopLimit)
        ? e.StopPrice ?? 0
        : e.LimitPrice ?? 0;

    private static decimal PriceOf(OrderTicket ticket) => ticket.OrderType switch
    {
        OrderType.StopMarket or OrderType.StopLimit => ticket.Get(OrderField.StopPrice),
        OrderType.Limit => ticket.Get(OrderField.LimitPrice),
        _ => 0,
    };
}
