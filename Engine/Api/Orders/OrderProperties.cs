using QuantConnect.Interfaces;

namespace QuantConnect.Orders;

/// <summary>Settings of an order that every brokerage understands.</summary>
public class OrderProperties : IOrderProperties
{
    /// <summary>Good until canceled, no exchange.</summary>
    public OrderProperties() => TimeInForce = TimeInForce.GoodTilCanceled;

    /// <summary>Good until canceled, directed to an exchange.</summary>
    public OrderProperties(Exchange exchange)
        : this() => Exchange = exchange;

    /// <summary>How long the order works.</summary>
    public TimeInForce TimeInForce { get; set; }

    /// <summary>Exchange the order is directed to; fills do not depend on it.</summary>
    public Exchange? Exchange { get; set; }

    /// <inheritdoc/>
    public virtual IOrderProperties Clone() => (OrderProperties)MemberwiseClone();
}
