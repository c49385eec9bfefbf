using Quant.Engine.Data;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Benchmarks;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;
using QuantConnect.Util;
using SubscriptionRequest = QuantConnect.Data.UniverseSelection.SubscriptionRequest;

namespace Quant.Engine.Simulation;

/// <summary>Carries out selections: creates and subscribes what enters a universe, unsubscribes what leaves.</summary>
internal sealed class UniverseSelector(QCAlgorithm algorithm, SubscriptionBook book, SubscriptionConfigs configs, ISecurityService securities)
{
    private readonly PendingRemovals _removals = new(algorithm.Transactions);
    private readonly CurrencyFeeds _currencies = new(algorithm, securities);
    private readonly SecurityChangesConstructor _changes = new();
    private readonly Dictionary<Symbol, Security> _created = [];
    private DateTime _createdAt;
    private bool _benchmarkAdded;

    private DateTime EndUtc => algorithm.EndDate.ConvertToUtc(algorithm.TimeZone);

    /// <summary>Runs the selection of a universe at an instant.</summary>
    public SecurityChanges Select(Universe universe, DateTime utc, BaseDataCollection data)
    {
        if (utc > EndUtc)
        {
            return SecurityChanges.None;
        }
        var selection = universe.PerformSelection(utc, data);
        var unchanged = ReferenceEquals(selection, Universe.Unchanged);
        if (!unchanged)
        {
            universe.Selected = selection.ToHashSet();
        }
        foreach (var (owner, security) in _removals.TakeSafe(universe, universe.Selected))
        {
            Leave(owner, security, utc);
        }
        if (unchanged)
        {
            return SecurityChanges.None;
        }
        RemoveDeselected(universe, utc);
        AddSelected(universe, utc);
        var changes = _changes.Flush();
        if (changes.AddedSecurities.Count > 0)
        {
            EnsureCurrencies(changes, seed: true);
            if (algorithm.Settings.SeedInitialPrices)
            {
                Seeding.Securities(algorithm, changes.AddedSecurities);
            }
        }
        return changes;
    }

    /// <summary>Subscribes what the engine itself needs: the benchmark and currency pairs. True if anything is new.</summary>
    public bool AddInternalFeeds(DateTime utc)
    {
        var added = false;
        if (!_benchmarkAdded)
        {
            _benchmarkAdded = true;
            added = algorithm.Benchmark is SecurityBenchmark benchmark && AddBenchmark(benchmark.Security, utc);
        }
        if (!_currencies.HasPending)
        {
            return added;
        }
        foreach (var config in _currencies.TakePending())
        {
            added |= book.Add(new SubscriptionRequest(false, null, algorithm.Securities[config.Symbol], config, utc, EndUtc));
        }
        return added;
    }

    /// <summary>Finds the currency pairs that are needed, and seeds their rates if some are new.</summary>
    public void EnsureCurrencies(SecurityChanges changes, bool seed)
    {
        if (_currencies.Ensure(changes) && seed)
        {
            Seeding.ConversionRates(algorithm);
        }
    }

    /// <summary>Takes a delisted security out of the algorithm.</summary>
    public SecurityChanges Delist(Symbol symbol, bool isInternal)
    {
        if (!algorithm.Securities.TryGetValue(symbol, out var security))
        {
            return SecurityChanges.None;
        }
        security.IsDelisted = true;
        security.Reset();
        algorithm.Securities.Remove(symbol);
        if (_removals.Contains(security, isInternal))
        {
            return SecurityChanges.None;
        }
        _changes.Remove(security, isInternal);
        return _changes.Flush();
    }

    private void RemoveDeselected(Universe universe, DateTime utc)
    {
        foreach (var member in universe.MemberRecords.Values.Sorted(ByTypeAndId).ToList())
        {
            if (universe.Selected.Contains(member.Security.Symbol) || !universe.CanRemoveMember(utc, member.Security))
            {
                continue;
            }
            if (!member.Security.IsDelisted && !_removals.Contains(member.Security, member.IsInternal))
            {
                _changes.Remove(member.Security, member.IsInternal);
            }
            if (_removals.TryRemove(universe, member))
            {
                Leave(universe, member.Security, utc);
            }
        }
    }

    private static int ByTypeAndId(Universe.Member x, Universe.Member y)
    {
        var types = ((int)x.Security.Symbol.SecurityType).CompareTo((int)y.Security.Symbol.SecurityType);
        return types != 0 ? types : x.Security.Symbol.ID.CompareTo(y.Security.Symbol.ID);
    }

    private void Leave(Universe universe, Security member, DateTime utc)
    {
        universe.RemoveMember(utc, member);
        var isActive = algorithm.UniverseManager.ActiveSecurities.ContainsKey(member.Symbol);
        foreach (var request in universe.GetSubscriptionRequests(member, utc, EndUtc, configs).ToList())
        {
            if (book.Remove(request.Configuration, universe) && !isActive)
            {
                member.Reset();
                member.Cache.Reset();
                algorithm.Securities.Remove(member.Symbol);
            }
        }
    }

    private void AddSelected(Universe universe, DateTime utc)
    {
        if (_createdAt != utc)
        {
            _createdAt = utc;
            _created.Clear();
        }
        foreach (var symbol in universe.Selected)
        {
            if (!universe.ContainsMember(symbol))
            {
                Enter(universe, SecurityOf(symbol, universe.UniverseSettings), utc);
            }
        }
    }

    private void Enter(Universe universe, Security security, DateTime utc)
    {
        var subscribed = false;
        var feedAdded = false;
        var isInternal = true;
        foreach (var request in universe.GetSubscriptionRequests(security, utc, EndUtc, configs).ToList())
        {
            if (!request.HasTradableDays)
            {
                book.Remove(request.Configuration, universe);
                continue;
            }
            if (security.Symbol == request.Configuration.Symbol && !security.Subscriptions.Contains(request.Configuration))
            {
                security.AddData(request.Configuration);
            }
            if (_currencies.FeedReplacedBy(request.Configuration.Symbol) is { } replaced)
            {
                book.Remove(replaced);
            }
            feedAdded = book.Add(request);
            subscribed = true;
            isInternal &= request.Configuration.IsInternalFeed;
        }
        if (subscribed && universe.AddMember(utc, security, isInternal) && feedAdded)
        {
            _changes.Add(security, isInternal);
        }
    }

    /// <summary>The security of a symbol; created once per instant, however many universes select it.</summary>
    private Security SecurityOf(Symbol symbol, UniverseSettings settings)
    {
        if (!_created.TryGetValue(symbol, out var security))
        {
            security = securities.CreateSecurity(
                symbol, (List<QuantConnect.Data.SubscriptionDataConfig>)null!, settings.Leverage, addToSymbolCache: false, underlying: null!, seedSecurity: false);
            _created.Add(symbol, security);
        }
        return security;
    }

    private bool AddBenchmark(Security security, DateTime utc)
    {
        var types = configs.LookupSubscriptionConfigDataTypes(security.Type, Resolution.Hour, security.Symbol.IsCanonical());
        var config = configs.Add(security.Symbol, Resolution.Hour, fillForward: false, isInternalFeed: true, subscriptionDataTypes: [types[0]])[0];
        var hours = security.Exchange.Hours;
        // from the bar of the day before on, so that the benchmark always has a price
        var start = Time.GetStartTimeForTradeBars(
            hours,
            utc.ConvertFromUtc(hours.TimeZone),
            Time.OneDay,
            1,
            false,
            config.DataTimeZone,
            LeanData.UseStrictEndTime(algorithm.Settings.DailyPreciseEndTime, security.Symbol, Time.OneDay, hours));
        return book.Add(new SubscriptionRequest(false, null, security, config, start.ConvertToUtc(hours.TimeZone), EndUtc));
    }
}
