using QuantConnect.Data;

namespace QuantConnect.Interfaces;

/// <summary>Knows the configurations of the subscriptions.</summary>
public interface ISubscriptionDataConfigProvider
{
    /// <summary>Configurations of a symbol.</summary>
    /// <param name="symbol">Symbol, null for all.</param>
    /// <param name="includeInternalConfigs">Whether those of the engine are included.</param>
    List<SubscriptionDataConfig> GetSubscriptionDataConfigs(Symbol? symbol = null, bool includeInternalConfigs = false);
}
