using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>The refusals that several brokerages share; all have the code NotSupported.</summary>
internal static class Refusal
{
    public static BrokerageMessageEvent UnsupportedOrderType(IBrokerageModel model, Order order, IEnumerable<OrderType> supported)
        => BrokerageMessageEvent.NotSupported($"{NameOf(model)} does not take {order.Type} orders, only {string.Join(", ", supported)}.");

    public static BrokerageMessageEvent UnsupportedSecurityType(IBrokerageModel model, Security security)
        => BrokerageMessageEvent.NotSupported($"{NameOf(model)} does not trade {security.Type} ({security.Symbol.Value}).");

    public static BrokerageMessageEvent UnsupportedTimeInForce(IBrokerageModel model, Order order)
        => BrokerageMessageEvent.NotSupported($"{NameOf(model)} does not take orders with {order.TimeInForce.GetType().Name}.");

    public static BrokerageMessageEvent BelowMinimumSize(Security security, decimal quantity)
        => BrokerageMessageEvent.NotSupported(FormattableString.Invariant(
            $"An order of {quantity} {security.Symbol.Value} is below the minimum order size of {security.SymbolProperties.MinimumOrderSize}."));

    private static string NameOf(IBrokerageModel model) => model.GetType().Name;
}
