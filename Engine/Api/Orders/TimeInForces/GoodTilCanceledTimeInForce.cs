using QuantConnect.Securities;

namespace QuantConnect.Orders.TimeInForces;

/// <summary>The order works until it is filled or canceled.</summary>
public class GoodTilCanceledTimeInForce : TimeInForce
{
    /// <inheritdoc/>
    public override bool IsOrderExpired(Security security, Order order) => false;

    /// <inheritdoc/>
    public override bool IsFillValid(Security security, Order order, OrderEvent fill) => true;
}
