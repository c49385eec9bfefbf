using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation.Orders;

/// <summary>What a delisting does to positions and orders.</summary>
internal sealed partial class OrderProcessor
{
    private const string DelistingTag = "Liquidate from delisting";

    /// <summary>
    /// Closes positions in delisted securities at their last price, without fee, and cancels their orders. To be called once per step with
    /// delistings, right after the step's first fill pass; <paramref name="leave"/> takes the security out of its universes.
    /// </summary>
    public void ProcessDelistings(Delistings delistings, Action<Security> leave)
    {
        foreach (var delisting in delistings.Values)
        {
            if (delisting.Type == DelistingType.Warning)
            {
                continue;
            }

            var security = algorithm.Securities[delisting.Symbol];
            if (delisting.Symbol.SecurityType.IsOption())
            {
                throw new NotSupportedException($"Expiry of {delisting.Symbol}: options are not supported by this engine; run the algorithm with --engine lean.");
            }

            if (security.Holdings.Quantity != 0)
            {
                CloseDelisted(security);
            }

            leave(security);
            if (!algorithm.IsWarmingUp)
            {
                algorithm.Transactions.CancelOpenOrders(delisting.Symbol);
            }
        }
    }

    private void CloseDelisted(Security security)
    {
        var now = algorithm.UtcTime;
        var order = new MarketOrder(security.Symbol, -security.Holdings.Quantity, now, DelistingTag)
        {
            Status = OrderStatus.Submitted,
            Id = algorithm.Transactions.GetIncrementOrderId(),
        };
        var request = new SubmitOrderRequest(
            OrderType.Market, security.Type, security.Symbol, order.Quantity, 0, 0, 0, 0, false, now, DelistingTag, order.Properties);
        request.SetOrderId(order.Id);
        var ticket = new OrderTicket(algorithm.Transactions, request);
        ticket.SetOrder(order);
        order.PriceAdjustmentMode = PriceAdjustmentMode(order.Symbol);
        _open.Set(order.Id, new OpenOrder(order, ticket, security));
        _orders.Set(order.Id, order);
        _tickets.Set(order.Id, ticket);
        OrdersCount++;
        Handle(new OrderEvent(order, now, OrderFee.Zero, DelistingTag)
        {
            FillPrice = security.Price,
            FillQuantity = order.Quantity,
            Status = OrderStatus.Filled,
        });
    }
}
