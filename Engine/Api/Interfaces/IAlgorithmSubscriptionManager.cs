using QuantConnect.Data;

namespace QuantConnect.Interfaces;

/// <summary>The subscriptions of an algorithm.</summary>
public interface IAlgorithmSubscriptionManager : ISubscriptionDataConfigService
{
    /// <summary>Configurations of all subscriptions.</summary>
    IEnumerable<SubscriptionDataConfig> SubscriptionManagerSubscriptions { get; }

    /// <summary>Number of subscriptions.</summary>
    int SubscriptionManagerCount();
}
