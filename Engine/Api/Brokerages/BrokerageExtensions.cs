using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Checks that several brokerage models share.</summary>
public static class BrokerageExtensions
{
    private static readonly HashSet<OrderType> NeverAcrossZero = [OrderType.MarketOnOpen, OrderType.MarketOnClose];

    /// <summary>Whether an order turns a long position into a short one or the other way round.</summary>
    /// <param name="holdingQuantity">Quantity held, signed.</param>
    /// <param name="orderQuantity">Quantity of the order, signed.</param>
    public static bool OrderCrossesZero(decimal holdingQuantity, decimal orderQuantity)
    {
        var final = holdingQuantity + orderQuantity;
        return (holdingQuantity > 0 && final < 0) || (holdingQuantity < 0 && final > 0);
    }

    /// <summary>Refuses orders that cross zero and are of a type that may not.</summary>
    /// <param name="brokerageModel">The brokerage that refuses.</param>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="message">Why it is refused, or null.</param>
    /// <param name="notSupportedTypes">Types that may not cross zero; market-on-open and market-on-close if null.</param>
    /// <returns>False if refused.</returns>
    public static bool ValidateCrossZeroOrder(IBrokerageModel brokerageModel, Security security, Order order,
        out BrokerageMessageEvent? message, IReadOnlySet<OrderType>? notSupportedTypes = null)
    {
        message = OrderCrossesZero(security.Holdings.Quantity, order.Quantity) && (notSupportedTypes ?? NeverAcrossZero).Contains(order.Type)
            ? BrokerageMessageEvent.NotSupported(
                $"{brokerageModel.GetType().Name} does not take {order.Type} orders that turn a position round: close it first.")
            : null;
        return message is null;
    }

    /// <summary>Refuses market-on-open orders for some security types and outside a time window; other orders pass.</summary>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    /// <param name="getMarketOnOpenAllowedWindow">
    /// From the regular session of the security's local day: first time (inclusive) and last time (exclusive) at which the order may be
    /// sent, exchange time; may span midnight.
    /// </param>
    /// <param name="supportedSecurityTypes">Security types that have such orders.</param>
    /// <param name="message">Why it is refused, or null.</param>
    /// <returns>False if refused.</returns>
    public static bool ValidateMarketOnOpenOrder(Security security, Order order,
        Func<MarketHoursSegment, (TimeOnly WindowStart, TimeOnly WindowEnd)> getMarketOnOpenAllowedWindow,
        IReadOnlySet<SecurityType> supportedSecurityTypes, out BrokerageMessageEvent? message)
    {
        message = null;
        if (order.Type != OrderType.MarketOnOpen)
        {
            return true;
        }

        if (!supportedSecurityTypes.Contains(security.Type))
        {
            message = new BrokerageMessageEvent(BrokerageMessageType.Warning, "UnsupportedSecurityType",
                $"The brokerage does not take market-on-open orders for {security.Type}.");
            return false;
        }

        var (start, end) = (TimeOnly.MinValue, TimeOnly.MaxValue);
        foreach (var segment in security.Exchange.Hours.GetMarketHours(security.LocalTime).Segments)
        {
            if (segment.State == MarketHoursState.Market)
            {
                (start, end) = getMarketOnOpenAllowedWindow(segment);
                break;
            }
        }

        if (!TimeOnly.FromDateTime(security.LocalTime).IsBetween(start, end))
        {
            message = BrokerageMessageEvent.NotSupported(FormattableString.Invariant(
                $"Market-on-open orders must be sent between {start:HH:mm:ss} and {end:HH:mm:ss} exchange time."));
        }

        return message is null;
    }

    /// <summary>What a trade does to the position.</summary>
    /// <param name="orderDirection">Buy or sell.</param>
    /// <param name="holdingsQuantity">Quantity held before, signed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The direction is neither buy nor sell.</exception>
    public static OrderPosition GetOrderPosition(OrderDirection orderDirection, decimal holdingsQuantity) => orderDirection switch
    {
        OrderDirection.Buy => holdingsQuantity >= 0 ? OrderPosition.BuyToOpen : OrderPosition.BuyToClose,
        OrderDirection.Sell => holdingsQuantity <= 0 ? OrderPosition.SellToOpen : OrderPosition.SellToClose,
        _ => throw new ArgumentOutOfRangeException(nameof(orderDirection), orderDirection, "Only Buy and Sell change a position."),
    };
}
