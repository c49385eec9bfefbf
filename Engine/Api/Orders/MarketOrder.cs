using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order that fills at once at the market's price.</summary>
public class MarketOrder : Order
{
    /// <summary>An empty order.</summary>
    public MarketOrder()
    {
    }

    /// <summary>An order with a price, created at <paramref name="time"/> (UTC).</summary>
    public MarketOrder(Symbol symbol, decimal quantity, DateTime time, decimal price, string? tag = "", IOrderProperties? properties = null)
        : this(symbol, quantity, time, tag, properties) => Price = price;

    /// <summary>An order for <paramref name="quantity"/>, created at <paramref name="time"/> (UTC).</summary>
    public MarketOrder(Symbol symbol, decimal quantity, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
    }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.Market;

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new MarketOrder();
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => Quantity * security.Price;
}
