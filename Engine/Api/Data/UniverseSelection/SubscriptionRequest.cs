using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>One stream of data wanted for one security, by a universe or by the engine itself.</summary>
public class SubscriptionRequest : BaseDataRequest
{
    /// <summary>A request from its parts; times in UTC, both inclusive.</summary>
    public SubscriptionRequest(
        bool isUniverseSubscription,
        Universe? universe,
        Security security,
        SubscriptionDataConfig configuration,
        DateTime startTimeUtc,
        DateTime endTimeUtc)
        : base(startTimeUtc, endTimeUtc, security.Exchange.Hours, configuration.TickType, configuration.IsCustomData, configuration.Type)
    {
        IsUniverseSubscription = isUniverseSubscription;
        Universe = universe;
        Security = security;
        Configuration = configuration;
    }

    /// <summary>A copy with some parts replaced; null keeps the template's.</summary>
    public SubscriptionRequest(
        SubscriptionRequest template,
        bool? isUniverseSubscription = null,
        Universe? universe = null,
        Security? security = null,
        SubscriptionDataConfig? configuration = null,
        DateTime? startTimeUtc = null,
        DateTime? endTimeUtc = null)
        : this(
            isUniverseSubscription ?? template.IsUniverseSubscription,
            universe ?? template.Universe,
            security ?? template.Security,
            configuration ?? template.Configuration,
            startTimeUtc ?? template.StartTimeUtc,
            endTimeUtc ?? template.EndTimeUtc)
    {
    }

    /// <summary>Whether the stream triggers selection instead of feeding the algorithm.</summary>
    public bool IsUniverseSubscription { get; }

    /// <summary>The universe that asked; null for the engine's own subscriptions.</summary>
    public Universe? Universe { get; }

    /// <summary>The security the data belongs to.</summary>
    public Security Security { get; }

    /// <summary>Type, resolution and normalisation of the data.</summary>
    public SubscriptionDataConfig Configuration { get; }

    /// <summary>The days with trading between start and end, as dates of the data's time zone.</summary>
    public override IEnumerable<DateTime> TradableDaysInDataTimeZone
        => Time.EachTradeableDayInTimeZone(ExchangeHours, StartTimeLocal, EndTimeLocal, Configuration.DataTimeZone, Configuration.ExtendedMarketHours);

    /// <summary>Whether there is any trading between start and end.</summary>
    internal bool HasTradableDays
    {
        get
        {
            using var days = TradableDaysInDataTimeZone.GetEnumerator();
            return days.MoveNext();
        }
    }
}
