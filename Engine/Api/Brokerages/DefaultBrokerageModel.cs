using QuantConnect.Benchmarks;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>A brokerage that takes every order; fees of Interactive Brokers for equities, leverage 2 for equities and 50 for forex.</summary>
public partial class DefaultBrokerageModel : IBrokerageModel
{
    /// <summary>Markets used when the algorithm names none.</summary>
    public static readonly IReadOnlyDictionary<SecurityType, string> DefaultMarketMap = DefaultMarketsWithCryptoOn(Market.Coinbase);

    /// <summary>Creates a model.</summary>
    /// <param name="accountType">Cash or margin account.</param>
    public DefaultBrokerageModel(AccountType accountType = AccountType.Margin) => AccountType = accountType;

    /// <summary>Cash or margin account.</summary>
    public virtual AccountType AccountType { get; }

    /// <summary>Fraction of the portfolio's value that must stay free: 0.</summary>
    public virtual decimal RequiredFreeBuyingPowerPercent => 0m;

    /// <summary>Market of a security type when the algorithm names none.</summary>
    public virtual IReadOnlyDictionary<SecurityType, string> DefaultMarkets => DefaultMarketMap;

    /// <summary>The default markets with a given one for crypto.</summary>
    internal static IReadOnlyDictionary<SecurityType, string> DefaultMarketsWithCryptoOn(string market) => new Dictionary<SecurityType, string>
    {
        [SecurityType.Base] = Market.USA,
        [SecurityType.Equity] = Market.USA,
        [SecurityType.Option] = Market.USA,
        [SecurityType.Future] = Market.CME,
        [SecurityType.FutureOption] = Market.CME,
        [SecurityType.Forex] = Market.Oanda,
        [SecurityType.Cfd] = Market.Oanda,
        [SecurityType.Crypto] = market,
        [SecurityType.CryptoFuture] = Market.Binance,
        [SecurityType.Index] = Market.USA,
        [SecurityType.IndexOption] = Market.USA,
    }.AsReadOnly();

    /// <summary>Whether an order is not smaller than the security's minimum order size.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="orderQuantity">Quantity, signed.</param>
    /// <param name="message">Why not, or null.</param>
    public static bool IsValidOrderSize(Security security, decimal orderQuantity, out BrokerageMessageEvent? message)
    {
        message = security.SymbolProperties.MinimumOrderSize is { } minimum && Math.Abs(orderQuantity) < minimum
            ? Refusal.BelowMinimumSize(security, orderQuantity)
            : null;
        return message is null;
    }

    /// <summary>Refuses market-on-open orders for futures and futures options, nothing else.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why not, or null.</param>
    public virtual bool CanSubmitOrder(Security security, Order order, out BrokerageMessageEvent? message)
    {
        message = order.Type == OrderType.MarketOnOpen && security.Type is SecurityType.Future or SecurityType.FutureOption
            ? BrokerageMessageEvent.NotSupported($"Market-on-open orders are not available for {security.Type}.")
            : null;
        return message is null;
    }

    /// <summary>Always true.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order as it is.</param>
    /// <param name="request">The change.</param>
    /// <param name="message">Null.</param>
    public virtual bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, out BrokerageMessageEvent? message)
    {
        message = null;
        return true;
    }

    /// <summary>Always true.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    public virtual bool CanExecuteOrder(Security security, Order order) => true;

    /// <summary>Updates open orders to the same value: quantities divided by the split factor and cut to whole shares, prices multiplied by it.</summary>
    /// <param name="tickets">The open orders of the symbol.</param>
    /// <param name="split">The split.</param>
    public virtual void ApplySplit(List<OrderTicket> tickets, Split split)
    {
        var factor = split.SplitFactor;
        foreach (var ticket in tickets)
        {
            var type = ticket.OrderType;
            ticket.Update(new UpdateOrderFields
            {
                Quantity = (int)(ticket.Quantity / factor),
                LimitPrice = type.IsLimitOrder() ? ticket.Get(OrderField.LimitPrice) * factor : null,
                StopPrice = type.IsStopOrder() ? ticket.Get(OrderField.StopPrice) * factor : null,
                TriggerPrice = type == OrderType.LimitIfTouched ? ticket.Get(OrderField.TriggerPrice) * factor : null,
                TrailingAmount = type == OrderType.TrailingStop && !ticket.Get<bool>(OrderField.TrailingAsPercentage)
                    ? ticket.Get(OrderField.TrailingAmount) * factor
                    : null,
            });
        }
    }

    /// <summary>1 in a cash account; else 2 for equities, 50 for forex and CFDs, 25 for crypto futures, 1 for others.</summary>
    /// <param name="security">The security.</param>
    public virtual decimal GetLeverage(Security security)
    {
        if (AccountType == AccountType.Cash)
        {
            return 1m;
        }

        return security.Type switch
        {
            SecurityType.Equity => 2m,
            SecurityType.Forex or SecurityType.Cfd => 50m,
            SecurityType.CryptoFuture => 25m,
            _ => 1m,
        };
    }

    /// <summary>SPY.</summary>
    /// <param name="securities">Where the benchmark security is made.</param>
    public virtual IBenchmark GetBenchmark(SecurityManager securities)
        => SecurityBenchmark.CreateInstance(securities, Symbol.Create("SPY", SecurityType.Equity, Market.USA));
}
