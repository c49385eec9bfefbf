using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

/// <summary>What a fill model gets to see.</summary>
public class FillModelParameters
{
    private static readonly Action<Order> Nothing = static _ => { };

    /// <summary>For one order.</summary>
    public FillModelParameters(
        Security security,
        Order order,
        ISubscriptionDataConfigProvider configProvider,
        TimeSpan stalePriceTimeSpan,
        Dictionary<Order, Security> securitiesForOrders,
        Action<Order>? onOrderUpdated = null)
    {
        Security = security;
        Order = order;
        ConfigProvider = configProvider;
        StalePriceTimeSpan = stalePriceTimeSpan;
        SecuritiesForOrders = securitiesForOrders;
        OnOrderUpdated = onOrderUpdated ?? Nothing;
    }

    /// <summary>Security of the order.</summary>
    public Security Security { get; }

    /// <summary>The order itself, not a copy.</summary>
    public Order Order { get; }

    /// <summary>Knows what data the security is subscribed to.</summary>
    public ISubscriptionDataConfigProvider ConfigProvider { get; }

    /// <summary>Age from which prices count as stale.</summary>
    public TimeSpan StalePriceTimeSpan { get; }

    /// <summary>All orders of the group with their securities; one entry for an order of its own.</summary>
    public Dictionary<Order, Security> SecuritiesForOrders { get; }

    /// <summary>To be called when the model changed the order without a fill, as a trailing stop that moved.</summary>
    public Action<Order> OnOrderUpdated { get; }
}
