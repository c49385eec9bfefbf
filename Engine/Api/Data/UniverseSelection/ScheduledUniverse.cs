using NodaTime;
using QuantConnect.Scheduling;
using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>A universe whose selector is asked at the times of a schedule.</summary>
public class ScheduledUniverse : Universe, ITimeTriggeredUniverse
{
    private readonly IDateRule _dateRule;
    private readonly ITimeRule _timeRule;
    private readonly Func<DateTime, IEnumerable<Symbol>> _selector;

    /// <summary>A universe on a schedule; the selector gets UTC times.</summary>
    /// <param name="timeZone">The zone in which the date rule counts its days.</param>
    /// <param name="dateRule">The days.</param>
    /// <param name="timeRule">The times of those days.</param>
    /// <param name="selector">Names the symbols.</param>
    /// <param name="settings">How they are subscribed; null for the algorithm's settings.</param>
    public ScheduledUniverse(
        DateTimeZone timeZone, IDateRule dateRule, ITimeRule timeRule, Func<DateTime, IEnumerable<Symbol>> selector, UniverseSettings settings = null!)
        : base(Configure(timeZone, dateRule, timeRule))
    {
        _dateRule = dateRule;
        _timeRule = timeRule;
        _selector = selector;
        UniverseSettings = settings;
    }

    /// <summary>A universe on a schedule whose days are counted in UTC.</summary>
    public ScheduledUniverse(IDateRule dateRule, ITimeRule timeRule, Func<DateTime, IEnumerable<Symbol>> selector, UniverseSettings settings = null!)
        : this(TimeZones.Utc, dateRule, timeRule, selector, settings)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<Symbol> SelectSymbols(DateTime utcTime, BaseDataCollection data)
        => _selector(DateTime.SpecifyKind(utcTime, DateTimeKind.Unspecified));

    /// <inheritdoc/>
    public IEnumerable<DateTime> GetTriggerTimes(DateTime startTimeUtc, DateTime endTimeUtc, MarketHoursDatabase marketHoursDatabase)
    {
        var dates = _dateRule.GetDates(
            startTimeUtc.ConvertFromUtc(Configuration.ExchangeTimeZone), endTimeUtc.ConvertFromUtc(Configuration.ExchangeTimeZone));
        return _timeRule.CreateUtcEventTimes(dates).SkipWhile(x => x < startTimeUtc).TakeWhile(x => x <= endTimeUtc);
    }

    private static SubscriptionDataConfig Configure(DateTimeZone timeZone, IDateRule dateRule, ITimeRule timeRule)
    {
        var ticker = $"{dateRule.Name}_{timeRule.Name}";
        foreach (var character in SecurityIdentifier.InvalidSymbolCharacters)
        {
            ticker = ticker.Replace(character, '_');
        }
        return new SubscriptionDataConfig(
            typeof(Market.Tick),
            Symbol.Create(ticker, SecurityType.Base, QuantConnect.Market.USA),
            Resolution.Daily,
            timeZone,
            timeZone,
            fillForward: false,
            extendedHours: false,
            isInternalFeed: true,
            isCustom: false,
            tickType: null,
            isFilteredSubscription: false);
    }
}
