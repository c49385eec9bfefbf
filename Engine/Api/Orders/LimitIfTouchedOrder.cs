using QuantConnect.Interfaces;
using QuantConnect.Securities;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>An order that becomes a limit order once a more favourable price, the trigger, was touched.</summary>
public class LimitIfTouchedOrder : Order
{
    /// <summary>An empty order.</summary>
    public LimitIfTouchedOrder()
    {
    }

    /// <summary>An order for <paramref name="quantity"/> with trigger and limit, created at <paramref name="time"/> (UTC).</summary>
    /// <exception cref="InvalidOperationException">There is no trigger price.</exception>
    public LimitIfTouchedOrder(
        Symbol symbol, decimal quantity, decimal? triggerPrice, decimal limitPrice, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
        TriggerPrice = triggerPrice ?? throw new InvalidOperationException("A limit-if-touched order needs a trigger price.");
        LimitPrice = limitPrice;
    }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.LimitIfTouched;

    /// <summary>Price to be touched: from above to buy, from below to sell.</summary>
    public decimal TriggerPrice { get; internal set; }

    /// <summary>Highest price to buy at, lowest to sell at.</summary>
    public decimal LimitPrice { get; internal set; }

    /// <summary>Whether the trigger has been touched.</summary>
    public bool TriggerTouched { get; internal set; }

    /// <inheritdoc/>
    public override string GetDefaultTag() => string.Empty;

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        TriggerPrice = request.TriggerPrice ?? TriggerPrice;
        LimitPrice = request.LimitPrice ?? LimitPrice;
    }

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new LimitIfTouchedOrder { TriggerPrice = TriggerPrice, LimitPrice = LimitPrice, TriggerTouched = TriggerTouched };
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => ValueAtWorse(LimitPrice, security.Price);
}
