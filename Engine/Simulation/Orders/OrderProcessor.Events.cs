using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Orders;

/// <summary>Order events: bookkeeping first, then everybody is told.</summary>
internal sealed partial class OrderProcessor
{
    private const int MaximumDepth = 1000;

    private int _depth;
    private InvalidOperationException? _fault;
    private bool _warnedOfFeeInBaseCurrency;

    private void Handle(OrderEvent orderEvent) => Handle([orderEvent]);

    /// <summary>
    /// Events of one moment. All orders, the portfolio, trades and tickets are up to date before the algorithm hears of the first event; it
    /// may send orders meanwhile, so this method may be entered again.
    /// </summary>
    private void Handle(List<OrderEvent> events)
    {
        var fills = new List<OrderEvent>(events.Count);
        var securities = new Security[events.Count];
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            if (e.Status.IsClosed() && _open.Remove(e.OrderId) is { } open)
            {
                _orders.Set(e.OrderId, open.Order);
            }
            else if (Find(e.OrderId) is { } found)
            {
                open = found;
            }
            else
            {
                return;
            }

            securities[i] = open.Security is { } traded && traded.Symbol == e.Symbol ? traded : algorithm.Securities[e.Symbol];
            e.Ticket = open.Ticket;
            Apply(e, open);
            if (e.Status.IsFill())
            {
                fills.Add(e);
                TakeFeeFromQuantity(e, open.Order, securities[i]);
            }
        }

        if (fills.Count > 0)
        {
            try
            {
                algorithm.Portfolio.ProcessFills(fills);
            }
            catch (Exception error)
            {
                algorithm.Error($"Fill error: error in TradeBuilder.ProcessFill: {error.Message}");
            }
        }

        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Status.IsFill())
            {
                AddToTrades(events[i], securities[i]);
            }

            events[i].Ticket!.AddOrderEvent(events[i]);
        }

        foreach (var e in events)
        {
            if (e.Status != OrderStatus.None)
            {
                Tell(e);
            }
        }
    }

    /// <summary>Brings the order up to date and copies its quantity and prices into the event.</summary>
    private static void Apply(OrderEvent e, OpenOrder open)
    {
        var order = open.Order;
        if (open.StatusBeforeCancel is not null && e.Status != OrderStatus.CancelPending)
        {
            open.StatusBeforeCancel = e.Status.IsClosed() ? null : e.Status;
        }

        if (e.Status != OrderStatus.Invalid || order.Status is not (OrderStatus.Filled or OrderStatus.Canceled))
        {
            order.Status = e.Status;
        }

        e.Id = order.GetNewId();
        switch (e.Status)
        {
            case OrderStatus.Canceled:
                order.CanceledTime = e.UtcTime;
                break;

            case OrderStatus.PartiallyFilled:
            case OrderStatus.Filled:
                order.LastFillTime = e.UtcTime;
                break;

            case OrderStatus.UpdateSubmitted:
            case OrderStatus.Submitted:
                if (open.Ticket.UpdateRequestCount > 0)
                {
                    order.LastUpdateTime = e.UtcTime;
                }

                break;
        }

        e.Quantity = order.Quantity;
        switch (order)
        {
            case LimitOrder limit:
                e.LimitPrice = limit.LimitPrice;
                break;

            case TrailingStopOrder trailing:
                e.StopPrice = trailing.StopPrice;
                e.TrailingAmount = trailing.TrailingAmount;
                break;

            case StopMarketOrder stop:
                e.StopPrice = stop.StopPrice;
                break;

            case StopLimitOrder stop:
                e.LimitPrice = stop.LimitPrice;
                e.StopPrice = stop.StopPrice;
                break;

            case LimitIfTouchedOrder touched:
                e.LimitPrice = touched.LimitPrice;
                e.TriggerPrice = touched.TriggerPrice;
                break;
        }
    }

    /// <summary>A fee taken in the bought coin makes the fill smaller, so that the position is what the account really holds.</summary>
    private void TakeFeeFromQuantity(OrderEvent e, Order order, Security security)
    {
        if (e.Symbol.SecurityType != SecurityType.Crypto || order.Direction != OrderDirection.Buy || security is not IBaseCurrencySymbol pair
            || e.OrderFee.Value.Currency != pair.BaseCurrency.Symbol)
        {
            return;
        }

        var fee = e.OrderFee.Value;
        e.FillQuantity -= fee.Amount;
        e.OrderFee = new ModifiedFillQuantityOrderFee(fee, security.QuoteCurrency.Symbol, security.SymbolProperties.ContractMultiplier);
        if (!_warnedOfFeeInBaseCurrency)
        {
            _warnedOfFeeInBaseCurrency = true;
            algorithm.Debug(
                "When buying currency pairs, using Cash account types, fees in base currency will be deducted from the filled quantity "
                + "so virtual positions reflect actual holdings.");
        }
    }

    private void AddToTrades(OrderEvent fill, Security security)
    {
        var fee = algorithm.Portfolio.CashBook.ConvertToAccountCurrency(fill.OrderFee.Value).Amount;
        try
        {
            algorithm.TradeBuilder.ProcessFill(fill, security.QuoteCurrency.ConversionRate, fee, security.SymbolProperties.ContractMultiplier);
        }
        catch (Exception)
        {
            // a trade builder of the user's must not end the run; Lean only logs this
        }
    }

    private void Tell(OrderEvent e)
    {
        _events.Add(e);
        onOrderEvent?.Invoke(e);
        if (_fault is not null)
        {
            return;
        }

        _depth++;
        try
        {
            ExecutionModelHandler?.Invoke(e);
            algorithm.OnOrderEvent(e);
        }
        catch (Exception error)
        {
            RuntimeErrors.Set(algorithm, error, "Order Event Handler");
        }
        finally
        {
            _depth--;
        }
    }
}
