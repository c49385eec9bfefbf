using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// Orders for the opening and the closing price.
public partial class QCAlgorithm
{
    private bool _warnedOfDateInAuction;

    /// <inheritdoc cref="MarketOnOpenOrder(Symbol, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket MarketOnOpenOrder(
        Symbol symbol, int quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnOpenOrder(symbol, (decimal)quantity, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="MarketOnOpenOrder(Symbol, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket MarketOnOpenOrder(
        Symbol symbol, double quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnOpenOrder(symbol, quantity.SafeDecimalCast(), asynchronous, tag, orderProperties);

    /// <summary>Buys (positive) or sells at the next opening price. Refused during regular hours; a good-til-date order becomes good until canceled.</summary>
    public OrderTicket MarketOnOpenOrder(
        Symbol symbol, decimal quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        Submit(OrderType.MarketOnOpen, GetSecurityForOrder(symbol), quantity, asynchronous, tag, WithoutDate(PropertiesOf(orderProperties)));

    /// <inheritdoc cref="MarketOnCloseOrder(Symbol, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket MarketOnCloseOrder(
        Symbol symbol, int quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnCloseOrder(symbol, (decimal)quantity, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="MarketOnCloseOrder(Symbol, decimal, bool, string, IOrderProperties)"/>
    public OrderTicket MarketOnCloseOrder(
        Symbol symbol, double quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnCloseOrder(symbol, quantity.SafeDecimalCast(), asynchronous, tag, orderProperties);

    /// <summary>Buys (positive) or sells at the closing price. Refused later than 15.5 minutes before the close; a good-til-date order becomes good until canceled.</summary>
    public OrderTicket MarketOnCloseOrder(
        Symbol symbol, decimal quantity, bool asynchronous = false, string? tag = "", IOrderProperties? orderProperties = null) =>
        Submit(OrderType.MarketOnClose, GetSecurityForOrder(symbol), quantity, asynchronous, tag, WithoutDate(PropertiesOf(orderProperties)));

    /// <summary>Whether the algorithm has nothing but daily data of the symbol.</summary>
    private bool IsDailyOnly(Symbol symbol)
    {
        var configs = SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(symbol);
        return configs.Count > 0 && configs.TrueForAll(config => config.Resolution == Resolution.Daily);
    }

    private bool IsTooLateForClose(Security security)
    {
        if (security.Exchange.Hours.IsMarketAlwaysOpen)
        {
            return false;
        }

        var close = security.Exchange.Hours.GetNextMarketClose(security.LocalTime, false).ConvertToUtc(security.Exchange.TimeZone);
        return UtcTime > close - Orders.MarketOnCloseOrder.DefaultSubmissionTimeBuffer;
    }

    private IOrderProperties WithoutDate(IOrderProperties properties)
    {
        if (properties.TimeInForce is not GoodTilDateTimeInForce)
        {
            return properties;
        }

        properties.TimeInForce = TimeInForce.GoodTilCanceled;
        if (!_warnedOfDateInAuction)
        {
            _warnedOfDateInAuction = true;
            Debug("Warning: Good-Til-Date Time-In-Force is not supported for MOO and MOC orders. The time-in-force will be reset to Good-Til-Canceled (GTC).");
        }

        return properties;
    }
}
