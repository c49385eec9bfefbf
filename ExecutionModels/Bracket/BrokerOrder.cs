using QuantConnect.Orders;

namespace Quant.ExecutionModels.Bracket;

/// <summary>An order that the broker reports as open after a restart.</summary>
/// <param name="Id">Lean's id in this start.</param>
/// <param name="BrokerIds">What the broker calls it.</param>
/// <param name="Type">Kind of order.</param>
/// <param name="Remaining">Units still to be filled, negative to sell.</param>
/// <param name="Price">Its limit or stop; 0 at the market.</param>
internal sealed record BrokerOrder(int Id, IReadOnlyList<string> BrokerIds, OrderType Type, decimal Remaining, decimal Price)
{
    /// <summary>An order as Lean has it.</summary>
    public static BrokerOrder Of(Order order, OrderTicket? ticket) => new(
        order.Id, order.BrokerId, order.Type, ticket?.QuantityRemaining ?? order.Quantity,
        order switch
        {
            StopMarketOrder stop => stop.StopPrice,
            StopLimitOrder stop => stop.StopPrice,
            LimitOrder limit => limit.LimitPrice,
            _ => 0,
        });
}
