using System.Collections.Specialized;
using NodaTime;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace QuantConnect.Algorithm;

/// <summary>Universes, and what is added to and removed from them at the end of a step.</summary>
public partial class QCAlgorithm
{
    private readonly List<PendingSecurityChange> _pendingSecurityChanges = [];
    private bool _universesPending;

    /// <summary>The universes by symbol.</summary>
    public UniverseManager UniverseManager { get; }

    /// <summary>How securities that universes select are subscribed.</summary>
    public UniverseSettings UniverseSettings { get; }

    /// <summary>Carries out additions and removals of the step; called by the engine.</summary>
    public void OnEndOfTimeStep()
    {
        if (!_universesPending && _pendingSecurityChanges.Count == 0)
        {
            return;
        }
        foreach (var change in _pendingSecurityChanges)
        {
            var changed = false;
            if (change.Configs is null)
            {
                changed = change.Universe.Remove(change.Security.Symbol);
            }
            else
            {
                foreach (var config in change.Configs)
                {
                    changed |= change.Universe.Add(config);
                }
            }
            if (changed)
            {
                var action = change.Configs is null ? NotifyCollectionChangedAction.Replace : NotifyCollectionChangedAction.Add;
                UniverseManager.Update(change.Universe.Symbol, change.Universe, action);
            }
        }
        UniverseManager.ProcessChanges();
        _universesPending = false;
        _pendingSecurityChanges.Clear();
    }

    /// <summary>Adds a universe; it selects from the next step on.</summary>
    public Universe AddUniverse(Universe universe)
    {
        universe.UniverseSettings ??= UniverseSettings;
        _universesPending = true;
        UniverseManager.Add(universe.Configuration.Symbol, universe);
        return universe;
    }

    /// <summary>Adds a universe of US stocks whose tickers a function names every day; it gets New York time.</summary>
    public Universe AddUniverse(string name, Func<DateTime, IEnumerable<string>> selector)
        => AddUniverse(SecurityType.Equity, name, Resolution.Daily, Market.USA, UniverseSettings, selector);

    /// <summary>Adds a universe of US stocks whose tickers a function names at every bar of a resolution during market hours.</summary>
    public Universe AddUniverse(string name, Resolution resolution, Func<DateTime, IEnumerable<string>> selector)
        => AddUniverse(SecurityType.Equity, name, resolution, Market.USA, UniverseSettings, selector);

    /// <summary>Adds a universe whose tickers a function names at every bar of a resolution during market hours.</summary>
    /// <param name="securityType">Type of the securities.</param>
    /// <param name="name">Unique name of the universe.</param>
    /// <param name="resolution">How often to ask.</param>
    /// <param name="market">Market of the securities.</param>
    /// <param name="universeSettings">How they are subscribed.</param>
    /// <param name="selector">Gets the exchange's time, returns tickers or <see cref="Universe.Unchanged"/>.</param>
    public Universe AddUniverse(
        SecurityType securityType,
        string name,
        Resolution resolution,
        string market,
        UniverseSettings universeSettings,
        Func<DateTime, IEnumerable<string>> selector)
    {
        RequireSupported(securityType);
        var entry = MarketHoursDatabase.GetEntry(market, name, securityType);
        var config = new SubscriptionDataConfig(
            typeof(Tick),
            QuantConnect.Symbol.Create(name, securityType, market),
            resolution,
            entry.DataTimeZone,
            entry.ExchangeHours.TimeZone,
            fillForward: false,
            extendedHours: false,
            isInternalFeed: true,
            isFilteredSubscription: false);
        return AddUniverse(new UserDefinedUniverse(config, universeSettings, resolution.ToTimeSpan(), selector));
    }

    private Security AddToUserDefinedUniverse(Security security, List<SubscriptionDataConfig> configs)
    {
        if (!Securities.TryGetValue(security.Symbol, out var existing))
        {
            Securities.Add(security);
        }
        else if (!configs[0].IsInternalFeed && existing.IsInternalFeed())
        {
            // the engine had it for a conversion rate or the benchmark; now it is the algorithm's
            UniverseManager.Values.OfType<UserDefinedUniverse>().FirstOrDefault(x => x.ContainsMember(security.Symbol))?.Remove(security.Symbol);
            Securities.Remove(security.Symbol);
            Securities.Add(security);
        }
        _pendingSecurityChanges.Add(new PendingSecurityChange(UserDefinedUniverseOf(security, configs[0]), security, configs));
        return security;
    }

    private UserDefinedUniverse UserDefinedUniverseOf(Security security, SubscriptionDataConfig config)
    {
        var symbol = UserDefinedUniverse.CreateSymbol(security.Type, security.Symbol.ID.Market);
        if (UniverseManager.TryGetValue(symbol, out var existing))
        {
            return existing as UserDefinedUniverse
                ?? throw new InvalidOperationException($"The universe {symbol.Value} is a {existing.GetType().Name}; that name belongs to securities added by hand.");
        }
        var universe = new UserDefinedUniverse(
            new SubscriptionDataConfig(config, symbol: symbol, isInternalFeed: true, fillForward: false, exchangeTimeZone: DateTimeZone.Utc, dataTimeZone: DateTimeZone.Utc),
            new UniverseSettings(config.Resolution, security.Leverage, config.FillDataForward, config.ExtendedMarketHours, TimeSpan.Zero),
            QuantConnect.Time.MaxTimeSpan,
            Array.Empty<Symbol>());
        AddUniverse(universe);
        return universe;
    }

    /// <summary>A security to be added to its universe (with subscriptions) or removed from it (without).</summary>
    private sealed record PendingSecurityChange(UserDefinedUniverse Universe, Security Security, List<SubscriptionDataConfig>? Configs);
}
