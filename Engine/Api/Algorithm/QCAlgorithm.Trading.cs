using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// Plain orders. Everything ends in SubmitOrderRequest.
public partial class QCAlgorithm
{
    private bool _warnedOfOpenConversion;
    private bool _warnedOfDailyConversion;

    /// <summary>Orders, tickets and closed profit and loss.</summary>
    public SecurityTransactionManager Transactions { get; set; }

    /// <summary>Buys at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Buy(Symbol symbol, int quantity) => Order(symbol, (decimal)Math.Abs(quantity));

    /// <summary>Buys at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Buy(Symbol symbol, double quantity) => Order(symbol, Math.Abs(quantity).SafeDecimalCast());

    /// <summary>Buys at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Buy(Symbol symbol, decimal quantity) => Order(symbol, Math.Abs(quantity));

    /// <summary>Buys at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Buy(Symbol symbol, float quantity) => Order(symbol, (decimal)Math.Abs(quantity));

    /// <summary>Sells at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Sell(Symbol symbol, int quantity) => Order(symbol, (decimal)Math.Abs(quantity) * -1);

    /// <summary>Sells at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Sell(Symbol symbol, double quantity) => Order(symbol, Math.Abs(quantity).SafeDecimalCast() * -1m);

    /// <summary>Sells at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Sell(Symbol symbol, float quantity) => Order(symbol, (decimal)Math.Abs(quantity) * -1m);

    /// <summary>Sells at market; the sign of the quantity does not matter.</summary>
    public OrderTicket Sell(Symbol symbol, decimal quantity) => Order(symbol, Math.Abs(quantity) * -1);

    /// <summary>Sends a market order; negative quantities sell.</summary>
    public OrderTicket Order(Symbol symbol, double quantity) => Order(symbol, quantity.SafeDecimalCast());

    /// <summary>Sends a market order; negative quantities sell.</summary>
    public OrderTicket Order(Symbol symbol, int quantity) => MarketOrder(symbol, (decimal)quantity);

    /// <summary>Sends a market order; negative quantities sell.</summary>
    public OrderTicket Order(Symbol symbol, decimal quantity) => MarketOrder(symbol, quantity);

    /// <summary>Sends a market order; negative quantities sell.</summary>
    public OrderTicket Order(
        Symbol symbol, decimal quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        MarketOrder(symbol, quantity, asynchronous, tag, orderProperties);

    /// <summary>Sends a market order; <paramref name="type"/> is ignored.</summary>
    [Obsolete("This Order method has been made obsolete, use Order(string, int, bool, string) method instead. Calls to the obsolete method will only generate market orders.")]
    public OrderTicket Order(
        Symbol symbol, int quantity, OrderType type, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        Order(symbol, quantity, asynchronous, tag, orderProperties);

    /// <summary>Sends a market order; <paramref name="type"/> is ignored.</summary>
    [Obsolete("This Order method has been made obsolete, use the specialized Order helper methods instead. Calls to the obsolete method will only generate market orders.")]
    public OrderTicket Order(Symbol symbol, decimal quantity, OrderType type) => Order(symbol, quantity);

    /// <summary>Sends a market order; <paramref name="type"/> is ignored.</summary>
    [Obsolete("This Order method has been made obsolete, use the specialized Order helper methods instead. Calls to the obsolete method will only generate market orders.")]
    public OrderTicket Order(Symbol symbol, int quantity, OrderType type) => Order(symbol, (decimal)quantity);

    /// <inheritdoc cref="MarketOrder(Symbol, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket MarketOrder(
        Symbol symbol, int quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        MarketOrder(symbol, (decimal)quantity, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="MarketOrder(Symbol, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket MarketOrder(
        Symbol symbol, double quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        MarketOrder(symbol, quantity.SafeDecimalCast(), asynchronous, tag, orderProperties);

    /// <summary>
    /// Buys (positive) or sells at market. While the market is shut it becomes a market-on-open order. With nothing but daily data and an
    /// open market it becomes a market-on-close order, or market-on-open when it is too late for that.
    /// </summary>
    public OrderTicket MarketOrder(
        Symbol symbol, decimal quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null)
    {
        var security = GetSecurityForOrder(symbol);
        if (security.Type is not (SecurityType.Future or SecurityType.FutureOption))
        {
            if (!security.Exchange.ExchangeOpen)
            {
                var atOpen = MarketOnOpenOrder(security.Symbol, quantity, asynchronous, tag, orderProperties);
                WarnOnce(
                    ref _warnedOfOpenConversion,
                    atOpen,
                    "Warning: market orders submitted while the market is closed are automatically converted into MarketOnOpen orders to fill at the next market open.");
                return atOpen;
            }

            if (!security.Exchange.Hours.IsMarketAlwaysOpen && IsDailyOnly(security.Symbol))
            {
                var auction = IsTooLateForClose(security)
                    ? MarketOnOpenOrder(security.Symbol, quantity, asynchronous, tag, orderProperties)
                    : MarketOnCloseOrder(security.Symbol, quantity, asynchronous, tag, orderProperties);
                WarnOnce(
                    ref _warnedOfDailyConversion,
                    auction,
                    "Warning: market orders on daily resolution data sent during market hours are automatically converted into MarketOnClose orders (or MarketOnOpen near the close) to avoid filling at the stale previous close. Note: in live trading this conversion is not applied, as the order fills at the current market price.");
                return auction;
            }
        }

        return Submit(OrderType.Market, security, quantity, asynchronous, tag, PropertiesOf(orderProperties));
    }

    /// <inheritdoc cref="LimitOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket LimitOrder(
        Symbol symbol, int quantity, decimal limitPrice, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        LimitOrder(symbol, (decimal)quantity, limitPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="LimitOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket LimitOrder(
        Symbol symbol, double quantity, decimal limitPrice, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        LimitOrder(symbol, quantity.SafeDecimalCast(), limitPrice, asynchronous, tag, orderProperties);

    /// <summary>Buys (positive) or sells at the limit or better.</summary>
    public OrderTicket LimitOrder(
        Symbol symbol, decimal quantity, decimal limitPrice, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        Submit(OrderType.Limit, GetSecurityForOrder(symbol), quantity, asynchronous, tag, PropertiesOf(orderProperties), limitPrice: limitPrice);

    /// <inheritdoc cref="LimitIfTouchedOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket LimitIfTouchedOrder(
        Symbol symbol,
        int quantity,
        decimal triggerPrice,
        decimal limitPrice,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        LimitIfTouchedOrder(symbol, (decimal)quantity, triggerPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="LimitIfTouchedOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket LimitIfTouchedOrder(
        Symbol symbol,
        double quantity,
        decimal triggerPrice,
        decimal limitPrice,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        LimitIfTouchedOrder(symbol, quantity.SafeDecimalCast(), triggerPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <summary>Sends a limit order once the trigger has been touched: from above to buy, from below to sell.</summary>
    public OrderTicket LimitIfTouchedOrder(
        Symbol symbol,
        decimal quantity,
        decimal triggerPrice,
        decimal limitPrice,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        Submit(
            OrderType.LimitIfTouched, GetSecurityForOrder(symbol), quantity, asynchronous, tag, PropertiesOf(orderProperties),
            limitPrice: limitPrice, triggerPrice: triggerPrice);

    private void WarnOnce(ref bool warned, OrderTicket ticket, string text)
    {
        if (!warned && ticket.SubmitRequest.Response.IsSuccess)
        {
            warned = true;
            Debug(text);
        }
    }
}
