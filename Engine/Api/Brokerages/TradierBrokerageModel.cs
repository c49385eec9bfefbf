using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Tradier: US equities and options without fees.</summary>
public class TradierBrokerageModel : DefaultBrokerageModel
{
    private const string ReverseSplitTag = "Tradier Brokerage cancels open orders on reverse split symbols";
    private const decimal MinimumShortPrice = 5m;
    private const decimal MaximumQuantity = 10_000_000m;

    private static readonly HashSet<OrderType> OrderTypes = [OrderType.Limit, OrderType.Market, OrderType.StopMarket, OrderType.StopLimit];
    private static readonly TimeSpan PreMarketOpen = new(4, 0, 0);
    private static readonly TimeSpan PreMarketClose = new(9, 24, 0);
    private static readonly TimeSpan PostMarketOpen = new(16, 0, 0);
    private static readonly TimeSpan PostMarketClose = new(19, 55, 0);

    /// <summary>Creates a model.</summary>
    /// <param name="accountType">Cash or margin account.</param>
    public TradierBrokerageModel(AccountType accountType = AccountType.Margin)
        : base(accountType)
    {
    }

    /// <summary>
    /// Refuses other order types than market, limit, stop-market and stop-limit, other securities than equities and options, times in force
    /// other than day and good until cancelled, short sales that are good until cancelled or below 5 dollars, quantities outside 1 to
    /// 10 million, and orders for extended hours when those are not on.
    /// </summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanSubmitOrder(Security security, Order order, out BrokerageMessageEvent? message)
    {
        message = null;
        if (!OrderTypes.Contains(order.Type))
        {
            message = Refusal.UnsupportedOrderType(this, order, OrderTypes);
        }
        else if (order.SecurityType is not (SecurityType.Equity or SecurityType.Option or SecurityType.IndexOption))
        {
            message = Refusal.UnsupportedSecurityType(this, security);
        }
        else if (order.TimeInForce is not (GoodTilCanceledTimeInForce or DayTimeInForce))
        {
            message = Refusal.UnsupportedTimeInForce(this, order);
        }
        else if (security.Holdings.Quantity + order.Quantity < 0 && order.TimeInForce is GoodTilCanceledTimeInForce)
        {
            message = Warning("ShortOrderIsGtc", "Tradier takes short sales as day orders only, not good until cancelled.");
        }
        else if (security.Holdings.Quantity + order.Quantity < 0 && security.Price < MinimumShortPrice)
        {
            message = Warning("SellShortOrderLastPriceBelow5", "Tradier takes no short sales of shares below 5 dollars.");
        }
        else if (order.AbsoluteQuantity is < 1 or > MaximumQuantity)
        {
            message = Warning("IncorrectOrderQuantity", "Tradier takes quantities from 1 to 10 million.");
        }
        else if (WantsExtendedHours(order) && !CanExecuteOrder(security, order))
        {
            message = Warning("ExtendedMarket",
                $"Outside regular hours Tradier takes limit orders for equities only, from {PreMarketOpen} to {PreMarketClose} and from {PostMarketOpen} to {PostMarketClose}.");
        }

        return message is null && BrokerageExtensions.ValidateCrossZeroOrder(this, security, order, out message);
    }

    /// <summary>Refuses changes of the quantity.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order as it is.</param>
    /// <param name="request">The change.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, out BrokerageMessageEvent? message)
    {
        message = request.Quantity is { } quantity && quantity != order.Quantity
            ? Warning("UpdateRejected", "Tradier does not change the quantity of an order: cancel it and send another.")
            : null;
        return message is null;
    }

    /// <summary>Whether the market is open, or the order is a limit order for extended hours and those are on.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    public override bool CanExecuteOrder(Security security, Order order)
    {
        if (security.Exchange.ExchangeOpen)
        {
            return true;
        }

        var time = security.LocalTime.TimeOfDay;
        return WantsExtendedHours(order) && order.Type == OrderType.Limit && order.Symbol.SecurityType == SecurityType.Equity
            && ((time >= PreMarketOpen && time < PreMarketClose) || (time >= PostMarketOpen && time < PostMarketClose));
    }

    /// <summary>A reverse split cancels open orders, another split adjusts them.</summary>
    /// <param name="tickets">The open orders of the symbol.</param>
    /// <param name="split">The split.</param>
    public override void ApplySplit(List<OrderTicket> tickets, Split split)
    {
        if (split.SplitFactor <= 1m)
        {
            base.ApplySplit(tickets, split);
            return;
        }

        foreach (var ticket in tickets)
        {
            ticket.Cancel(ReverseSplitTag);
        }
    }

    /// <summary>No fees.</summary>
    /// <param name="security">The security.</param>
    public override IFeeModel GetFeeModel(Security security) => new ConstantFeeModel(0m);

    private static bool WantsExtendedHours(Order order) => order.Properties is TradierOrderProperties { OutsideRegularTradingHours: true };

    private static BrokerageMessageEvent Warning(string code, string message) => new(BrokerageMessageType.Warning, code, message);
}
