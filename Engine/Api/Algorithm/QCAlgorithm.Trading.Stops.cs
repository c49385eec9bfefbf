using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

// Stop orders.
public partial class QCAlgorithm
{
    /// <inheritdoc cref="StopMarketOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket StopMarketOrder(
        Symbol symbol, int quantity, decimal stopPrice, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        StopMarketOrder(symbol, (decimal)quantity, stopPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="StopMarketOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket StopMarketOrder(
        Symbol symbol, double quantity, decimal stopPrice, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        StopMarketOrder(symbol, quantity.SafeDecimalCast(), stopPrice, asynchronous, tag, orderProperties);

    /// <summary>Buys (positive) once the price has risen to the stop, sells once it has fallen to it.</summary>
    public OrderTicket StopMarketOrder(
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        Submit(OrderType.StopMarket, GetSecurityForOrder(symbol), quantity, asynchronous, tag, PropertiesOf(orderProperties), stopPrice: stopPrice);

    /// <inheritdoc cref="StopLimitOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket StopLimitOrder(
        Symbol symbol,
        int quantity,
        decimal stopPrice,
        decimal limitPrice,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        StopLimitOrder(symbol, (decimal)quantity, stopPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="StopLimitOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket StopLimitOrder(
        Symbol symbol,
        double quantity,
        decimal stopPrice,
        decimal limitPrice,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        StopLimitOrder(symbol, quantity.SafeDecimalCast(), stopPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <summary>Sends a limit order once the stop has traded.</summary>
    public OrderTicket StopLimitOrder(
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        decimal limitPrice,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        Submit(
            OrderType.StopLimit, GetSecurityForOrder(symbol), quantity, asynchronous, tag, PropertiesOf(orderProperties),
            stopPrice: stopPrice, limitPrice: limitPrice);

    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, bool, bool, string, IOrderProperties)"/>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        int quantity,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, (decimal)quantity, trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, bool, bool, string, IOrderProperties)"/>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        double quantity,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, quantity.SafeDecimalCast(), trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <summary>Sends a stop that follows the market; the first stop is at the distance from the security's price. The distance is a price difference or, as percentage, a fraction.</summary>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        decimal quantity,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null)
    {
        var direction = quantity > 0 ? OrderDirection.Buy : OrderDirection.Sell;
        var stop = Orders.TrailingStopOrder.CalculateStopPrice(GetSecurityForOrder(symbol).Price, trailingAmount, trailingAsPercentage, direction);
        return TrailingStopOrder(symbol, quantity, stop, trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);
    }

    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, decimal, bool, bool, string, IOrderProperties)"/>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        int quantity,
        decimal stopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, (decimal)quantity, stopPrice, trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, decimal, bool, bool, string, IOrderProperties)"/>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        double quantity,
        decimal stopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, quantity.SafeDecimalCast(), stopPrice, trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <summary>Sends a stop that follows the market, with a first stop price.</summary>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string? tag = "",
        IOrderProperties? orderProperties = null) =>
        Submit(
            OrderType.TrailingStop, GetSecurityForOrder(symbol), quantity, asynchronous, tag, PropertiesOf(orderProperties),
            stopPrice: stopPrice, trailingAmount: trailingAmount, trailingAsPercentage: trailingAsPercentage);
}
