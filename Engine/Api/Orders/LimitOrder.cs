using QuantConnect.Interfaces;
using QuantConnect.Securities;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>An order that fills at its limit or better.</summary>
public class LimitOrder : Order
{
    /// <summary>An empty order.</summary>
    public LimitOrder()
    {
    }

    /// <summary>An order for <paramref name="quantity"/> at <paramref name="limitPrice"/>, created at <paramref name="time"/> (UTC).</summary>
    public LimitOrder(Symbol symbol, decimal quantity, decimal limitPrice, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties) => LimitPrice = limitPrice;

    /// <summary>Highest price to buy at, lowest to sell at.</summary>
    public decimal LimitPrice { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.Limit;

    /// <inheritdoc/>
    public override string GetDefaultTag() => string.Empty;

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        LimitPrice = request.LimitPrice ?? LimitPrice;
    }

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new LimitOrder { LimitPrice = LimitPrice };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtWorse(LimitPrice, security.Price);
}
