using System.Collections.Specialized;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>
/// The universe behind <c>AddEquity</c> and its like (one per market and security type, holding what the algorithm adds by hand),
/// and behind selectors that are asked at a fixed interval during market hours.
/// </summary>
public class UserDefinedUniverse : Universe, INotifyCollectionChanged, ITimeTriggeredUniverse
{
    private readonly TimeSpan _interval;
    // sets, not lists: what is added takes the places of what was removed, last freed first, and the order of places decides which of two
    // configurations of a symbol is unsubscribed, and later found, first
    private readonly HashSet<Symbol> _symbols;
    private readonly HashSet<SubscriptionDataConfig> _configs = [];
    private readonly HashSet<SubscriptionDataConfig> _removedConfigs = [];
    private readonly Func<DateTime, IEnumerable<Symbol>> _selector;
    private readonly bool _followsExchange;

    /// <summary>A universe of symbols that are added and removed by hand.</summary>
    public UserDefinedUniverse(SubscriptionDataConfig configuration, UniverseSettings universeSettings, TimeSpan interval, IEnumerable<Symbol> symbols)
        : base(configuration)
    {
        _interval = interval;
        _symbols = [.. symbols];
        UniverseSettings = universeSettings;
        _selector = _ => _configs.Select(x => x.Symbol).Union(_symbols).ToHashSet();
    }

    /// <summary>A universe whose tickers a function names every interval; the function gets the time of the exchange.</summary>
    public UserDefinedUniverse(
        SubscriptionDataConfig configuration, UniverseSettings universeSettings, TimeSpan interval, Func<DateTime, IEnumerable<string>> selector)
        : base(configuration)
    {
        _interval = interval;
        _followsExchange = true;
        _symbols = [];
        UniverseSettings = universeSettings;
        _selector = utc =>
        {
            var tickers = selector(utc.ConvertFromUtc(Configuration.ExchangeTimeZone));
            return ReferenceEquals(tickers, Unchanged)
                ? Unchanged
                : tickers.Select(x => Symbol.Create(x, Configuration.SecurityType, Configuration.Market));
        };
    }

    /// <summary>Raised when symbols are added or removed by hand.</summary>
    public event NotifyCollectionChangedEventHandler? CollectionChanged;

    /// <summary>Time between selections.</summary>
    public TimeSpan Interval => _interval;

    /// <summary>The symbol of the universe that holds what the algorithm adds by hand of one type in one market.</summary>
    public static Symbol CreateSymbol(SecurityType securityType, string market)
        => UniverseExtensions.CreateSymbol(securityType, market, $"qc-universe-userdefined-{market.ToLowerInvariant()}-{securityType}");

    /// <summary>Adds a symbol; false if it was there.</summary>
    public bool Add(Symbol symbol)
    {
        if (!_symbols.Add(symbol))
        {
            return false;
        }
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Add, symbol));
        return true;
    }

    /// <summary>Adds a subscription; false if it was there.</summary>
    public bool Add(SubscriptionDataConfig subscriptionDataConfig)
    {
        if (!_configs.Add(subscriptionDataConfig))
        {
            return false;
        }
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Add, subscriptionDataConfig.Symbol));
        return true;
    }

    /// <summary>Removes a symbol and its subscriptions; false if it was not there.</summary>
    public bool Remove(Symbol symbol)
    {
        if (!Forget(symbol))
        {
            return false;
        }
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Remove, symbol));
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<Symbol> SelectSymbols(DateTime utcTime, BaseDataCollection data) => _selector(utcTime);

    /// <inheritdoc/>
    public virtual IEnumerable<DateTime> GetTriggerTimes(DateTime startTimeUtc, DateTime endTimeUtc, MarketHoursDatabase marketHoursDatabase)
    {
        // the end itself is out: where warm-up ends, the triggers of the normal stream begin
        if (startTimeUtc >= endTimeUtc)
        {
            yield break;
        }
        // the first selection is always now; a universe filled by hand has no other
        yield return startTimeUtc.ConvertFromUtc(Configuration.ExchangeTimeZone);
        if (!_followsExchange)
        {
            yield break;
        }
        var hours = marketHoursDatabase.GetExchangeHours(Configuration);
        var end = endTimeUtc.ConvertFromUtc(hours.TimeZone);
        for (var time = startTimeUtc.ConvertFromUtc(hours.TimeZone) + _interval; time < end; time += _interval)
        {
            if (hours.IsOpen(time, time + _interval, Configuration.ExtendedMarketHours))
            {
                yield return time;
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<SubscriptionRequest> GetSubscriptionRequests(
        Security security, DateTime currentTimeUtc, DateTime maximumEndTimeUtc, ISubscriptionDataConfigService subscriptionService)
    {
        var configs = _configs.Where(x => x.Symbol == security.Symbol).ToList();
        if (configs.Count == 0)
        {
            // a symbol that has just been removed still has to be unsubscribed
            configs = _removedConfigs.Where(x => x.Symbol == security.Symbol).ToList();
            _removedConfigs.RemoveWhere(x => x.Symbol == security.Symbol);
        }
        if (configs.Count == 0)
        {
            configs = base.GetSubscriptionRequests(security, currentTimeUtc, maximumEndTimeUtc, subscriptionService).Select(x => x.Configuration).ToList();
            _configs.UnionWith(configs);
        }
        return configs.Select(x => new SubscriptionRequest(false, this, security, x, currentTimeUtc, maximumEndTimeUtc));
    }

    /// <summary>Raises <see cref="CollectionChanged"/>.</summary>
    protected virtual void OnCollectionChanged(NotifyCollectionChangedEventArgs e) => CollectionChanged?.Invoke(this, e);

    internal override bool RemoveMember(DateTime utcTime, Security security)
    {
        if (!base.RemoveMember(utcTime, security))
        {
            return false;
        }
        Forget(security.Symbol);
        return true;
    }

    private bool Forget(Symbol symbol)
    {
        var configs = _configs.Where(x => x.Symbol == symbol).ToList();
        if (!_symbols.Remove(symbol) && configs.Count == 0)
        {
            return false;
        }
        _configs.RemoveWhere(x => x.Symbol == symbol);
        _removedConfigs.UnionWith(configs);
        return true;
    }
}
