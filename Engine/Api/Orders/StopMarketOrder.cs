using QuantConnect.Interfaces;
using QuantConnect.Securities;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>An order that goes to the market once its stop price trades.</summary>
public class StopMarketOrder : Order
{
    /// <summary>An empty order.</summary>
    public StopMarketOrder()
    {
    }

    /// <summary>An order for <paramref name="quantity"/> with a stop, created at <paramref name="time"/> (UTC).</summary>
    public StopMarketOrder(Symbol symbol, decimal quantity, decimal stopPrice, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties) => StopPrice = stopPrice;

    /// <summary>Price that triggers the order: at or above it to buy, at or below to sell.</summary>
    public decimal StopPrice { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.StopMarket;

    /// <inheritdoc/>
    public override string GetDefaultTag() => string.Empty;

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        StopPrice = request.StopPrice ?? StopPrice;
    }

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new StopMarketOrder { StopPrice = StopPrice };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtWorse(StopPrice, security.Price);
}
