using QuantConnect.Benchmarks;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Binance, spot: crypto in a cash account, or in a margin account with leverage 3.</summary>
public class BinanceBrokerageModel : DefaultBrokerageModel
{
    private static readonly OrderType[] OrderTypes = [OrderType.StopMarket, OrderType.StopLimit, OrderType.Market, OrderType.Limit];
    private static readonly IReadOnlyDictionary<SecurityType, string> Markets = GetDefaultMarkets(Market.Binance);

    /// <summary>Creates a model.</summary>
    /// <param name="accountType">Cash or margin account.</param>
    public BinanceBrokerageModel(AccountType accountType = AccountType.Cash)
        : base(accountType)
    {
    }

    /// <summary>Market of a security type when the algorithm names none; Binance for crypto.</summary>
    public override IReadOnlyDictionary<SecurityType, string> DefaultMarkets => Markets;

    /// <summary>Address of the exchange's interface, for messages.</summary>
    protected virtual string BaseApiEndpoint => "https://api.binance.com/api/v3";

    /// <summary>Market of the benchmark.</summary>
    protected virtual string MarketName => Market.Binance;

    /// <summary>3 in a margin account; 1 in a cash account, for custom data and for securities that only convert currencies.</summary>
    /// <param name="security">The security.</param>
    public override decimal GetLeverage(Security security)
    {
        if (AccountType == AccountType.Cash || security.Type == SecurityType.Base || security.Subscriptions.All(config => config.IsInternalFeed))
        {
            return 1m;
        }

        return security.Type == SecurityType.CryptoFuture ? 25m : 3m;
    }

    /// <summary>BTCUSDC.</summary>
    /// <param name="securities">Where the benchmark security is made.</param>
    public override IBenchmark GetBenchmark(SecurityManager securities)
        => SecurityBenchmark.CreateInstance(securities, Symbol.Create("BTCUSDC", SecurityType.Crypto, MarketName));

    /// <summary>Binance's fees.</summary>
    /// <param name="security">The security.</param>
    public override IFeeModel GetFeeModel(Security security) => new BinanceFeeModel();

    /// <summary>Never: Binance has no updates.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order as it is.</param>
    /// <param name="request">The change.</param>
    /// <param name="message">Why not.</param>
    public override bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, out BrokerageMessageEvent? message)
    {
        message = new BrokerageMessageEvent(BrokerageMessageType.Warning, 0, "Binance does not change orders: cancel this one and send another.");
        return false;
    }

    /// <summary>
    /// Refuses what is not crypto, order types other than market, limit and stop-limit, market orders without data, and orders whose value
    /// at each of their prices is not above the minimum order size (which Binance gives in quote currency).
    /// </summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanSubmitOrder(Security security, Order order, out BrokerageMessageEvent? message)
    {
        decimal lowestPrice;
        switch (order)
        {
            case LimitOrder limit:
                lowestPrice = limit.LimitPrice;
                break;
            case MarketOrder when !security.HasData:
                message = BrokerageMessageEvent.NotSupported($"There is no data for {security.Symbol.Value} yet, so that the order's value is unknown.");
                return false;
            case MarketOrder:
                lowestPrice = order.Direction == OrderDirection.Buy ? security.AskPrice : security.BidPrice;
                break;
            case StopLimitOrder stopLimit:
                lowestPrice = Math.Min(stopLimit.LimitPrice, stopLimit.StopPrice);
                break;
            case StopMarketOrder stop when security.Type == SecurityType.CryptoFuture:
                lowestPrice = stop.StopPrice;
                break;
            case StopMarketOrder:
                message = BrokerageMessageEvent.NotSupported(
                    $"Binance does not take {order.Type} orders for {security.Symbol.Value}; {BaseApiEndpoint}/exchangeInfo?symbol={security.Symbol.Value} lists what it takes.");
                return false;
            default:
                message = Refusal.UnsupportedOrderType(this, order, OrderTypes);
                return false;
        }

        if (security.SymbolProperties.MinimumOrderSize is { } minimum && order.AbsoluteQuantity * lowestPrice <= minimum)
        {
            message = BrokerageMessageEvent.NotSupported(FormattableString.Invariant(
                $"An order of {order.Quantity} {security.Symbol.Value} at {lowestPrice} is not above the minimum value of {minimum}."));
            return false;
        }

        if (security.Type is not (SecurityType.Crypto or SecurityType.CryptoFuture))
        {
            message = Refusal.UnsupportedSecurityType(this, security);
            return false;
        }

        return base.CanSubmitOrder(security, order, out message);
    }

    /// <summary>The default markets with another one for crypto.</summary>
    /// <param name="marketName">Market for crypto.</param>
    protected static IReadOnlyDictionary<SecurityType, string> GetDefaultMarkets(string marketName)
        => DefaultMarketsWithCryptoOn(marketName);
}
