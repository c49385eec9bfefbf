using QuantConnect.Data;

namespace QuantConnect.Securities;

public partial class Security
{
    private const string UseConfigs = "It describes the security's subscriptions together; ask those of the SubscriptionManager instead.";

    private readonly List<SubscriptionDataConfig> _subscriptions = [];

    /// <summary>The security's subscriptions, as a copy.</summary>
    public IEnumerable<SubscriptionDataConfig> Subscriptions => _subscriptions.ToArray();

    /// <summary>The first subscription, null if there is none.</summary>
    [Obsolete(UseConfigs)]
    public SubscriptionDataConfig? SubscriptionDataConfig => _subscriptions.Count > 0 ? _subscriptions[0] : null;

    /// <summary>The finest resolution of the subscriptions, daily without any.</summary>
    [Obsolete(UseConfigs)]
    public Resolution Resolution { get; private set; }

    /// <summary>Whether some subscription fills gaps with the last data.</summary>
    [Obsolete(UseConfigs)]
    public bool IsFillDataForward { get; private set; }

    /// <summary>Whether some subscription has data outside regular hours.</summary>
    [Obsolete(UseConfigs)]
    public bool IsExtendedMarketHours { get; private set; }

    /// <summary>How the first subscription's prices are adjusted.</summary>
    [Obsolete(UseConfigs)]
    public DataNormalizationMode DataNormalizationMode { get; private set; }

    /// <summary>Whether some subscription is to custom data.</summary>
    [Obsolete(UseConfigs)]
    public bool IsCustomData() => _subscriptions.Exists(x => x.IsCustomData);

    /// <summary>Sets how the prices of all subscriptions are adjusted.</summary>
    [Obsolete(UseConfigs)]
    public virtual void SetDataNormalizationMode(DataNormalizationMode mode)
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.DataNormalizationMode = mode;
        }
        SummarizeSubscriptions();
    }

    /// <summary>Brings <see cref="DataNormalizationMode"/> up to date with the subscriptions.</summary>
    public void RefreshDataNormalizationModeProperty()
    {
#pragma warning disable CS0618 // the summary has to be kept as long as it exists
        DataNormalizationMode = _subscriptions.Count > 0 ? _subscriptions[0].DataNormalizationMode : DataNormalizationMode.Adjusted;
#pragma warning restore CS0618
    }

    /// <summary>Adds a subscription.</summary>
    /// <exception cref="ArgumentException">It is for another symbol, or its exchange is in another time zone.</exception>
    internal void AddData(SubscriptionDataConfig subscription) => AddData([subscription]);

    /// <summary>Adds subscriptions.</summary>
    /// <exception cref="ArgumentException">One is for another symbol, or its exchange is in another time zone.</exception>
    internal void AddData(IReadOnlyList<SubscriptionDataConfig> subscriptions)
    {
        foreach (var subscription in subscriptions)
        {
            if (subscription.Symbol != Symbol)
            {
                throw new ArgumentException($"A subscription to {subscription.Symbol} cannot be added to {Symbol}.", nameof(subscriptions));
            }
            if (!subscription.ExchangeTimeZone.Equals(Exchange.TimeZone))
            {
                throw new ArgumentException(
                    $"The exchange of {Symbol} is in {Exchange.TimeZone.Id}, but the subscription says {subscription.ExchangeTimeZone.Id}.", nameof(subscriptions));
            }
            if (!_subscriptions.Contains(subscription))
            {
                _subscriptions.Add(subscription);
            }
        }
        SummarizeSubscriptions();
    }

    private void SummarizeSubscriptions()
    {
#pragma warning disable CS0618 // the summary has to be kept as long as it exists
        Resolution = _subscriptions.Count > 0 ? _subscriptions.Min(x => x.Resolution) : Resolution.Daily;
        IsFillDataForward = _subscriptions.Exists(x => x.FillDataForward);
        IsExtendedMarketHours = _subscriptions.Exists(x => x.ExtendedMarketHours);
#pragma warning restore CS0618
        RefreshDataNormalizationModeProperty();
    }
}
