using QuantConnect.Data;
using QuantConnect.Interfaces;

namespace QuantConnect.Securities.Volatility;

/// <summary>Base of volatility models; measures nothing itself.</summary>
public class BaseVolatilityModel : IVolatilityModel
{
    /// <summary>Creates the model.</summary>
    public BaseVolatilityModel()
    {
    }

    /// <summary>The volatility, 0 here.</summary>
    public virtual decimal Volatility { get; }

    /// <summary>Knows the security's subscriptions; set before history is asked for.</summary>
    protected ISubscriptionDataConfigProvider? SubscriptionDataConfigProvider { get; set; }

    /// <summary>Sets <see cref="SubscriptionDataConfigProvider"/>.</summary>
    public virtual void SetSubscriptionDataConfigProvider(ISubscriptionDataConfigProvider subscriptionDataConfigProvider)
    {
        SubscriptionDataConfigProvider = subscriptionDataConfigProvider;
    }

    /// <summary>Takes in a data point; ignores it here.</summary>
    public virtual void Update(Security security, BaseData data)
    {
    }

    /// <summary>The history to warm up with, none here.</summary>
    public virtual IEnumerable<HistoryRequest> GetHistoryRequirements(Security security, DateTime utcTime) => [];

    /// <summary>A request for the last bars up to a time, of the security's first subscription.</summary>
    /// <param name="security">The security.</param>
    /// <param name="utcTime">End of the history in UTC.</param>
    /// <param name="resolution">Resolution of the bars, by default the coarsest that the data has.</param>
    /// <param name="barCount">Number of bars.</param>
    /// <exception cref="InvalidOperationException"><see cref="SetSubscriptionDataConfigProvider"/> was not called.</exception>
    public IEnumerable<HistoryRequest> GetHistoryRequirements(Security security, DateTime utcTime, Resolution? resolution, int barCount)
    {
        var configs = Configs(security);
        var config = configs[0];

        var sample = config.Type.GetBaseDataInstance();
        sample.Symbol = security.Symbol;
        var barResolution = resolution ?? sample.SupportedResolutions().Max();
        var period = barResolution.ToTimeSpan();

        // hour bars are aligned to the clock, whatever the market's hours
        var extendedHours = period != Time.OneHour && configs.Exists(x => x.ExtendedMarketHours);
        var localStart = Time.GetStartTimeForTradeBars(
            security.Exchange.Hours,
            utcTime.ConvertFromUtc(security.Exchange.TimeZone),
            period,
            barCount,
            extendedHours,
            config.DataTimeZone,
            dailyPreciseEndTime: false);
        return
        [
            new HistoryRequest(
                localStart.ConvertToUtc(security.Exchange.TimeZone),
                utcTime,
                config.Type,
                config.Symbol,
                barResolution,
                security.Exchange.Hours,
                config.DataTimeZone,
                barResolution,
                extendedHours,
                configs.Exists(x => x.IsCustomData),
                config.DataNormalizationMode,
                config.TickType)
        ];
    }

    /// <summary>The security's subscriptions, trades first.</summary>
    private protected List<SubscriptionDataConfig> Configs(Security security)
    {
        var provider = SubscriptionDataConfigProvider ?? throw new InvalidOperationException(
            $"{GetType().Name} needs the subscriptions of {security.Symbol} to ask for history: call SetSubscriptionDataConfigProvider first.");
        return provider.GetSubscriptionDataConfigs(security.Symbol).OrderBy(x => x.TickType).ToList();
    }
}
