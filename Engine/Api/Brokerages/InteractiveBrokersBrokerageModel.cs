using QuantConnect.Benchmarks;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Interactive Brokers.</summary>
public partial class InteractiveBrokersBrokerageModel : DefaultBrokerageModel
{
    /// <summary>Markets used when the algorithm names none.</summary>
    public static new readonly IReadOnlyDictionary<SecurityType, string> DefaultMarketMap = new Dictionary<SecurityType, string>
    {
        [SecurityType.Base] = Market.USA,
        [SecurityType.Equity] = Market.USA,
        [SecurityType.Index] = Market.USA,
        [SecurityType.Option] = Market.USA,
        [SecurityType.IndexOption] = Market.USA,
        [SecurityType.Future] = Market.CME,
        [SecurityType.FutureOption] = Market.CME,
        [SecurityType.Forex] = Market.Oanda,
        [SecurityType.Cfd] = Market.InteractiveBrokers,
    }.AsReadOnly();

    private static readonly HashSet<SecurityType> MarketOnOpenTypes =
        [SecurityType.Cfd, SecurityType.Equity, SecurityType.Option, SecurityType.FutureOption, SecurityType.IndexOption];

    private static readonly TimeSpan MarketOnOpenLead = TimeSpan.FromMinutes(2);

    /// <summary>Creates a model.</summary>
    /// <param name="accountType">Cash or margin account.</param>
    public InteractiveBrokersBrokerageModel(AccountType accountType = AccountType.Margin)
        : base(accountType)
    {
    }

    /// <summary>Market of a security type when the algorithm names none; crypto has none.</summary>
    public override IReadOnlyDictionary<SecurityType, string> DefaultMarkets => DefaultMarketMap;

    /// <summary>Times in force that are accepted.</summary>
    protected virtual Type[] SupportedTimeInForces { get; } =
        [typeof(GoodTilCanceledTimeInForce), typeof(DayTimeInForce), typeof(GoodTilDateTimeInForce)];

    /// <summary>Order types that are accepted.</summary>
    protected virtual HashSet<OrderType> SupportedOrderTypes { get; } =
    [
        OrderType.Market, OrderType.MarketOnOpen, OrderType.MarketOnClose, OrderType.Limit, OrderType.StopMarket, OrderType.StopLimit,
        OrderType.TrailingStop, OrderType.LimitIfTouched, OrderType.ComboMarket, OrderType.ComboLimit, OrderType.ComboLegLimit,
        OrderType.OptionExercise,
    ];

    /// <summary>A constant: no benchmark.</summary>
    /// <param name="securities">Not used.</param>
    public override IBenchmark GetBenchmark(SecurityManager securities) => new FuncBenchmark(_ => 0);

    /// <summary>Interactive Brokers' fees.</summary>
    /// <param name="security">The security.</param>
    public override IFeeModel GetFeeModel(Security security) => new InteractiveBrokersFeeModel();

    /// <summary>10 for CFDs in a margin account, otherwise that of <see cref="DefaultBrokerageModel"/>.</summary>
    /// <param name="security">The security.</param>
    public override decimal GetLeverage(Security security)
        => security.Type == SecurityType.Cfd && AccountType != AccountType.Cash ? 10m : base.GetLeverage(security);

    /// <summary>
    /// Refuses order types, security types and times in force that are not supported, market-on-close orders except for equities, futures
    /// and CFDs, market-on-open orders outside the time from the close to two minutes before the open, forex orders outside the size
    /// limits, and exercise of index options.
    /// </summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanSubmitOrder(Security security, Order order, out BrokerageMessageEvent? message)
    {
        if (!SupportedOrderTypes.Contains(order.Type))
        {
            message = Refusal.UnsupportedOrderType(this, order, SupportedOrderTypes);
            return false;
        }

        if (order.Type == OrderType.MarketOnClose && security.Type is not (SecurityType.Future or SecurityType.Equity or SecurityType.Cfd))
        {
            message = new BrokerageMessageEvent(BrokerageMessageType.Warning, $"Unsupported order type for {security.Type} security type",
                $"Interactive Brokers takes market-on-close orders for equities, futures and CFDs only, not for {security.Type}.");
            return false;
        }

        if (!BrokerageExtensions.ValidateMarketOnOpenOrder(security, order,
            session => (TimeOnly.FromTimeSpan(session.End), TimeOnly.FromTimeSpan(session.Start - MarketOnOpenLead)), MarketOnOpenTypes, out message))
        {
            return false;
        }

        if (security.Type is not (SecurityType.Equity or SecurityType.Forex or SecurityType.Option or SecurityType.Future
            or SecurityType.FutureOption or SecurityType.Index or SecurityType.IndexOption or SecurityType.Cfd))
        {
            message = Refusal.UnsupportedSecurityType(this, security);
            return false;
        }

        if (security.Type == SecurityType.Forex && !IsForexSizeAllowed(order.Symbol.Value, order.Quantity, out message))
        {
            return false;
        }

        if (!SupportedTimeInForces.Contains(order.TimeInForce.GetType()))
        {
            message = Refusal.UnsupportedTimeInForce(this, order);
            return false;
        }

        if (order.Type == OrderType.OptionExercise && security.Type == SecurityType.IndexOption)
        {
            message = BrokerageMessageEvent.NotSupported("Interactive Brokers does not exercise index options: they are settled in cash.");
            return false;
        }

        return true;
    }

    /// <summary>Refuses forex quantities outside the size limits, nothing else.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order as it is.</param>
    /// <param name="request">The change.</param>
    /// <param name="message">Why not, or null.</param>
    public override bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, out BrokerageMessageEvent? message)
    {
        message = null;
        return order.SecurityType != SecurityType.Forex || request.Quantity is not { } quantity
            || IsForexSizeAllowed(order.Symbol.Value, quantity, out message);
    }

    /// <summary>False for custom data, which cannot be traded.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    public override bool CanExecuteOrder(Security security, Order order) => order.SecurityType != SecurityType.Base;
}
