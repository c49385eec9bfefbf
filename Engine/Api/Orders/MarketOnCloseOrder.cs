using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order that fills at the session's closing price.</summary>
public class MarketOnCloseOrder : Order
{
    /// <summary>How long before the close the order must be sent: 15.5 minutes. Algorithms cannot change it with this engine.</summary>
    public static readonly TimeSpan DefaultSubmissionTimeBuffer = TimeSpan.FromMinutes(15.5);

    /// <summary>An empty order.</summary>
    public MarketOnCloseOrder()
    {
    }

    /// <summary>An order for <paramref name="quantity"/>, created at <paramref name="time"/> (UTC).</summary>
    public MarketOnCloseOrder(Symbol symbol, decimal quantity, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : base(symbol, quantity, time, tag, properties)
    {
    }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.MarketOnClose;

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new MarketOnCloseOrder();
        CopyTo(order);
        return order;
    }

    /// <inheritdoc/>
    protected override decimal GetValueImpl(Security security) => Quantity * security.Price;
}
