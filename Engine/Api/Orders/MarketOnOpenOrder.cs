using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order that fills at the opening price of the next session.</summary>
public class MarketOnOpenOrder : Order
{
    /// <summary>An empty order.</summary>
    public MarketOnOpenOrder()
    {
    }

    /// <summary>An order for <paramref name="quantity"/>, created at <paramref name="time"/> (UTC).</summary>
    public MarketOnOpenOrder(Symbol symbol, decimal quantity, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
    }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.MarketOnOpen;

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new MarketOnOpenOrder();
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => Quantity * security.Price;
}
