using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>A fixed set of symbols.</summary>
public class ManualUniverse : UserDefinedUniverse
{
    /// <summary>A universe of symbols.</summary>
    public ManualUniverse(SubscriptionDataConfig configuration, UniverseSettings universeSettings, IEnumerable<Symbol> symbols)
        : base(configuration, universeSettings, Time.MaxTimeSpan, symbols)
    {
    }

    /// <summary>A universe of symbols.</summary>
    public ManualUniverse(SubscriptionDataConfig configuration, UniverseSettings universeSettings, Symbol[] symbols)
        : base(configuration, universeSettings, Time.MaxTimeSpan, symbols)
    {
    }

    /// <summary>The subscriptions the algorithm has for the symbol already, or else new ones by the universe's settings.</summary>
    public override IEnumerable<SubscriptionRequest> GetSubscriptionRequests(
        Security security, DateTime currentTimeUtc, DateTime maximumEndTimeUtc, ISubscriptionDataConfigService subscriptionService)
    {
        var existing = subscriptionService.GetSubscriptionDataConfigs(security.Symbol);
        return existing.Count > 0
            ? existing.Select(x => new SubscriptionRequest(false, this, security, x, currentTimeUtc, maximumEndTimeUtc))
            : base.GetSubscriptionRequests(security, currentTimeUtc, maximumEndTimeUtc, subscriptionService);
    }
}
