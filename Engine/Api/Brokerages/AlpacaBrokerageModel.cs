using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Alpaca, margin account: equities, options and crypto, each with its own order types.</summary>
public class AlpacaBrokerageModel : DefaultBrokerageModel
{
    private static readonly Dictionary<SecurityType, HashSet<OrderType>> OrderTypes = new()
    {
        [SecurityType.Equity] =
        [
            OrderType.Market, OrderType.Limit, OrderType.StopMarket, OrderType.StopLimit, OrderType.TrailingStop, OrderType.MarketOnOpen,
            OrderType.MarketOnClose,
        ],
        [SecurityType.Option] = [OrderType.Market, OrderType.Limit],
        [SecurityType.Crypto] = [OrderType.Market, OrderType.Limit, OrderType.StopLimit],
    };

    private static readonly HashSet<SecurityType> MarketOnOpenTypes = [SecurityType.Equity];
    private static readonly TimeOnly MarketOnOpenFrom = new(19, 0);
    private static readonly TimeSpan MarketOnOpenLead = TimeSpan.FromMinutes(2);

    /// <summary>Creates the model.</summary>
    public AlpacaBrokerageModel()
        : base(AccountType.Margin)
    {
    }

    /// <summary>Alpaca's fees.</summary>
    /// <param name="security">The security.</param>
    public override IFeeModel GetFeeModel(Security security) => new AlpacaFeeModel();

    /// <summary>
    /// Refuses security and order types that Alpaca does not have, orders outside regular hours other than day limit orders,
    /// market-on-open and market-on-close orders that turn a position round, and market-on-open orders outside 19:00 to two minutes
    /// before the open.
    /// </summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanSubmitOrder(Security security, Order order, out BrokerageMessageEvent? message)
    {
        if (!OrderTypes.TryGetValue(security.Type, out var types))
        {
            message = Refusal.UnsupportedSecurityType(this, security);
            return false;
        }

        if (!types.Contains(order.Type))
        {
            message = Refusal.UnsupportedOrderType(this, order, types);
            return false;
        }

        if (order.Properties is AlpacaOrderProperties { OutsideRegularTradingHours: true }
            && (order.Type != OrderType.Limit || order.TimeInForce is not DayTimeInForce))
        {
            message = BrokerageMessageEvent.NotSupported(
                $"Alpaca trades outside regular hours with day limit orders only, not with a {order.Type} order and {order.TimeInForce.GetType().Name}.");
            return false;
        }

        return BrokerageExtensions.ValidateCrossZeroOrder(this, security, order, out message)
            && BrokerageExtensions.ValidateMarketOnOpenOrder(security, order,
                session => (MarketOnOpenFrom, TimeOnly.FromTimeSpan(session.Start - MarketOnOpenLead)), MarketOnOpenTypes, out message)
            && base.CanSubmitOrder(security, order, out message);
    }
}
