using QuantConnect.Interfaces;
using QuantConnect.Securities;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>An order that becomes a limit order once its stop price trades.</summary>
public class StopLimitOrder : Order
{
    /// <summary>An empty order.</summary>
    public StopLimitOrder()
    {
    }

    /// <summary>An order for <paramref name="quantity"/> with stop and limit, created at <paramref name="time"/> (UTC).</summary>
    public StopLimitOrder(
        Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
        StopPrice = stopPrice;
        LimitPrice = limitPrice;
    }

    /// <summary>Price that triggers the limit order.</summary>
    public decimal StopPrice { get; internal set; }

    /// <summary>Whether the stop has been reached.</summary>
    public bool StopTriggered { get; internal set; }

    /// <summary>Highest price to buy at, lowest to sell at.</summary>
    public decimal LimitPrice { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.StopLimit;

    /// <inheritdoc/>
    public override string GetDefaultTag() => string.Empty;

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        StopPrice = request.StopPrice ?? StopPrice;
        LimitPrice = request.LimitPrice ?? LimitPrice;
    }

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new StopLimitOrder { StopPrice = StopPrice, LimitPrice = LimitPrice, StopTriggered = StopTriggered };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtWorse(LimitPrice, security.Price);
}
