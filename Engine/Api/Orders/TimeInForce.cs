using QuantConnect.Interfaces;
using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>How long an order works.</summary>
public abstract class TimeInForce : ITimeInForceHandler
{
    /// <summary>Until it is filled or canceled.</summary>
    public static readonly TimeInForce GoodTilCanceled = new GoodTilCanceledTimeInForce();

    /// <summary>Until the market's close of the order's day.</summary>
    public static readonly TimeInForce Day = new DayTimeInForce();

    /// <summary>For subclasses.</summary>
    protected TimeInForce()
    {
    }

    /// <summary>Until the market's close of the given date; the time of day is ignored.</summary>
    public static Func<DateTime, TimeInForce> GoodTilDate => static expiry => new GoodTilDateTimeInForce(expiry);

    /// <inheritdoc/>
    public abstract bool IsOrderExpired(Security security, Order order);

    /// <inheritdoc/>
    public abstract bool IsFillValid(Security security, Order order, OrderEvent fill);
}
