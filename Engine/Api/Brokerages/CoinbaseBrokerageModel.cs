using QuantConnect.Benchmarks;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Coinbase: crypto in a cash account.</summary>
public class CoinbaseBrokerageModel : DefaultBrokerageModel
{
    private static readonly DateTime StopMarketEndUtc = new(2019, 3, 23, 1, 0, 0);
    private static readonly OrderType[] OrderTypes = [OrderType.Limit, OrderType.Market, OrderType.StopLimit, OrderType.StopMarket];
    private static readonly IReadOnlyDictionary<SecurityType, string> Markets = GetDefaultMarkets(Market.Coinbase);

    /// <summary>Creates a model.</summary>
    /// <param name="accountType">Must be <see cref="AccountType.Cash"/>.</param>
    /// <exception cref="ArgumentException">A margin account was asked for.</exception>
    public CoinbaseBrokerageModel(AccountType accountType = AccountType.Cash)
        : base(accountType)
    {
        if (accountType == AccountType.Margin)
        {
            throw new ArgumentException("Coinbase has no margin accounts: use AccountType.Cash.", nameof(accountType));
        }
    }

    /// <summary>Market of a security type when the algorithm names none; Coinbase for crypto.</summary>
    public override IReadOnlyDictionary<SecurityType, string> DefaultMarkets => Markets;

    /// <summary>Always 1.</summary>
    /// <param name="security">Not used.</param>
    public override decimal GetLeverage(Security security) => 1m;

    /// <summary>BTCUSD.</summary>
    /// <param name="securities">Where the benchmark security is made.</param>
    public override IBenchmark GetBenchmark(SecurityManager securities)
        => SecurityBenchmark.CreateInstance(securities, Symbol.Create("BTCUSD", SecurityType.Crypto, Market.Coinbase));

    /// <summary>Coinbase's fees.</summary>
    /// <param name="security">The security.</param>
    public override IFeeModel GetFeeModel(Security security) => new CoinbaseFeeModel();

    /// <summary>Everything is paid from the cash book.</summary>
    /// <param name="security">The security.</param>
    public override IBuyingPowerModel GetBuyingPowerModel(Security security) => new CashBuyingPowerModel();

    /// <summary>Only limit orders that are good until cancelled and still open can be changed, to a quantity not below the minimum.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order as it is.</param>
    /// <param name="request">The change.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, out BrokerageMessageEvent? message)
    {
        ArgumentNullException.ThrowIfNull(security);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(request);
        message = null;
        if (order.Type != OrderType.Limit)
        {
            message = BrokerageMessageEvent.NotSupported($"Coinbase lets limit orders be changed, not {order.Type} orders.");
        }
        else if (order.TimeInForce != TimeInForce.GoodTilCanceled)
        {
            message = BrokerageMessageEvent.NotSupported(
                $"Coinbase lets orders that are good until cancelled be changed, not those with {order.TimeInForce.GetType().Name}.");
        }
        else if (order.Status is not (OrderStatus.New or OrderStatus.PartiallyFilled or OrderStatus.Submitted or OrderStatus.UpdateSubmitted))
        {
            message = BrokerageMessageEvent.NotSupported($"Order {order.Id} is {order.Status} and cannot be changed.");
        }
        else if (request.Quantity is { } quantity && !IsOrderSizeLargeEnough(security, Math.Abs(quantity)))
        {
            message = Refusal.BelowMinimumSize(security, quantity);
        }

        return message is null;
    }

    /// <summary>Refuses what is not crypto, order types other than limit, market and stop-limit (stop-market before 2019-03-23 01:00 UTC), and small orders.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanSubmitOrder(Security security, Order order, out BrokerageMessageEvent? message)
    {
        ArgumentNullException.ThrowIfNull(security);
        ArgumentNullException.ThrowIfNull(order);
        if (order.BrokerId is { Count: > 0 })
        {
            message = new BrokerageMessageEvent(BrokerageMessageType.Warning, 0, "Coinbase has this order already and does not take it again.");
            return false;
        }

        if (!IsValidOrderSize(security, order.Quantity, out message))
        {
            return false;
        }

        if (security.Type != SecurityType.Crypto)
        {
            message = Refusal.UnsupportedSecurityType(this, security);
        }
        else if (!Array.Exists(OrderTypes, x => x == order.Type))
        {
            message = Refusal.UnsupportedOrderType(this, order, OrderTypes);
        }
        else if (order.Type == OrderType.StopMarket && order.Time >= StopMarketEndUtc)
        {
            message = BrokerageMessageEvent.NotSupported("Coinbase takes no stop-market orders since 2019-03-23 01:00 UTC: use a stop-limit order.");
        }
        else if (!IsOrderSizeLargeEnough(security, Math.Abs(order.Quantity)))
        {
            message = Refusal.BelowMinimumSize(security, order.Quantity);
        }

        return message is null && base.CanSubmitOrder(security, order, out message);
    }

    /// <summary>The default markets with another one for crypto.</summary>
    /// <param name="marketName">Market for crypto.</param>
    protected static IReadOnlyDictionary<SecurityType, string> GetDefaultMarkets(string marketName)
        => DefaultMarketsWithCryptoOn(marketName);

    /// <summary>Whether a quantity reaches the security's minimum order size.</summary>
    /// <param name="security">The security.</param>
    /// <param name="orderQuantity">Quantity without its sign.</param>
    protected virtual bool IsOrderSizeLargeEnough(Security security, decimal orderQuantity)
        => security.SymbolProperties.MinimumOrderSize is not { } minimum || orderQuantity >= minimum;
}
