using NodaTime;
using Quant.Engine.Simulation.Scheduling;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Util;

namespace QuantConnect.Data;

/// <summary>An algorithm's view of its subscriptions, and where it attaches consolidators to them.</summary>
public class SubscriptionManager
{
    private readonly ITimeKeeper _clock;
    private readonly ConsolidatorScanQueue _scans;
    private IAlgorithmSubscriptionManager? _subscriptions;

    /// <summary>Creates a manager without subscriptions.</summary>
    /// <param name="timeKeeper">The algorithm's clock</param>
    public SubscriptionManager(ITimeKeeper timeKeeper)
    {
        _clock = timeKeeper;
        _scans = new ConsolidatorScanQueue(timeKeeper);
    }

    /// <summary>The service that holds the subscriptions.</summary>
    public ISubscriptionDataConfigService SubscriptionDataConfigService => Service;

    /// <summary>The subscriptions now, without the engine's own ones, in the order they were made.</summary>
    public IEnumerable<SubscriptionDataConfig> Subscriptions => Visible();

    /// <summary>The types of data that a security of each type has by default; the first is the main one.</summary>
    public Dictionary<SecurityType, List<TickType>>? AvailableDataTypes => _subscriptions?.AvailableDataTypes;

    /// <summary>The number of subscriptions, the engine's own ones included.</summary>
    public int Count => Service.SubscriptionManagerCount();

    private IAlgorithmSubscriptionManager Service => _subscriptions
        ?? throw new InvalidOperationException("The algorithm has no data yet: subscriptions can be used from Initialize on, not in a constructor.");

    /// <summary>The types of data that securities have in Lean if nothing else is configured.</summary>
    /// <returns>A new table</returns>
    public static Dictionary<SecurityType, List<TickType>> DefaultDataTypes() => new()
    {
        [SecurityType.Base] = [TickType.Trade],
        [SecurityType.Index] = [TickType.Trade],
        [SecurityType.Forex] = [TickType.Quote],
        [SecurityType.Equity] = [TickType.Trade, TickType.Quote],
        [SecurityType.Option] = [TickType.Quote, TickType.Trade, TickType.OpenInterest],
        [SecurityType.FutureOption] = [TickType.Quote, TickType.Trade, TickType.OpenInterest],
        [SecurityType.IndexOption] = [TickType.Quote, TickType.Trade, TickType.OpenInterest],
        [SecurityType.Cfd] = [TickType.Quote],
        [SecurityType.Future] = [TickType.Quote, TickType.Trade, TickType.OpenInterest],
        [SecurityType.Commodity] = [TickType.Trade],
        [SecurityType.Crypto] = [TickType.Trade, TickType.Quote],
        [SecurityType.CryptoFuture] = [TickType.Trade, TickType.Quote],
    };

    /// <summary>Whether a consolidator can be fed by a subscription.</summary>
    /// <param name="subscription">The subscription</param>
    /// <param name="consolidator">The consolidator</param>
    /// <param name="desiredTickType">For ticks: the type wanted; null for the one that the consolidator's output is made of</param>
    /// <returns>True if the data's type fits, and for ticks the tick type</returns>
    public static bool IsSubscriptionValidForConsolidator(SubscriptionDataConfig subscription, IDataConsolidator consolidator, TickType? desiredTickType = null)
    {
        if (!consolidator.InputType.IsAssignableFrom(subscription.Type))
        {
            return false;
        }

        if (subscription.Type != typeof(Tick))
        {
            return true;
        }

        if (desiredTickType.HasValue)
        {
            return subscription.TickType == desiredTickType;
        }

        return !LeanData.IsCommonLeanDataType(consolidator.OutputType)
            || subscription.TickType == LeanData.GetCommonTickTypeForCommonDataTypes(consolidator.OutputType, subscription.Symbol.SecurityType);
    }

    /// <summary>Subscribes to the main type of market data of a symbol.</summary>
    /// <param name="symbol">The symbol</param>
    /// <param name="resolution">Resolution of the data; ticks for <see cref="Resolution.Tick"/>, else trade bars</param>
    /// <param name="timeZone">Not used: the zone comes from the market hours database</param>
    /// <param name="exchangeTimeZone">Not used either</param>
    /// <param name="isCustomData">Whether the data is of the user's own type</param>
    /// <param name="fillForward">Whether missing bars repeat the last one</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market are included</param>
    /// <returns>The new subscription, or the one there was</returns>
    public SubscriptionDataConfig Add(
        Symbol symbol,
        Resolution resolution,
        DateTimeZone timeZone,
        DateTimeZone exchangeTimeZone,
        bool isCustomData = false,
        bool fillForward = true,
        bool extendedMarketHours = false)
    {
        var dataType = resolution == Resolution.Tick ? typeof(Tick) : typeof(TradeBar);
        var tickType = LeanData.GetCommonTickTypeForCommonDataTypes(dataType, symbol.SecurityType);
        return Add(dataType, tickType, symbol, resolution, timeZone, exchangeTimeZone, isCustomData, fillForward, extendedMarketHours);
    }

    /// <summary>Subscribes to one type of data of a symbol.</summary>
    /// <param name="dataType">The type of data</param>
    /// <param name="tickType">Trade, quote or open interest</param>
    /// <param name="symbol">The symbol</param>
    /// <param name="resolution">Resolution of the data</param>
    /// <param name="dataTimeZone">Not used: the zone comes from the market hours database</param>
    /// <param name="exchangeTimeZone">Not used either</param>
    /// <param name="isCustomData">Whether the data is of the user's own type</param>
    /// <param name="fillForward">Whether missing bars repeat the last one</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market are included</param>
    /// <param name="isInternalFeed">Whether the data is for the engine only</param>
    /// <param name="isFilteredSubscription">Whether data outside of market hours is left out</param>
    /// <param name="dataNormalizationMode">How prices are adjusted for splits and dividends</param>
    /// <returns>The new subscription, or the one there was</returns>
    public SubscriptionDataConfig Add(
        Type dataType,
        TickType tickType,
        Symbol symbol,
        Resolution resolution,
        DateTimeZone dataTimeZone,
        DateTimeZone exchangeTimeZone,
        bool isCustomData,
        bool fillForward = true,
        bool extendedMarketHours = false,
        bool isInternalFeed = false,
        bool isFilteredSubscription = true,
        DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted)
    {
        List<Tuple<Type, TickType>> types = [Tuple.Create(dataType, tickType)];
        return Service.Add(
            symbol, resolution, fillForward, extendedMarketHours, isFilteredSubscription, isInternalFeed, isCustomData, types, dataNormalizationMode)[0];
    }

    /// <summary>Feeds a consolidator with the first subscription of a symbol that fits it.</summary>
    /// <param name="symbol">The symbol</param>
    /// <param name="consolidator">The consolidator</param>
    /// <param name="tickType">The tick type wanted, if the symbol is subscribed to by ticks</param>
    /// <exception cref="ArgumentException">There is no such subscription</exception>
    public void AddConsolidator(Symbol symbol, IDataConsolidator consolidator, TickType? tickType = null)
    {
        var candidates = Visible().FindAll(subscription => subscription.Symbol == symbol);
        if (candidates.Count == 0)
        {
            throw new ArgumentException($"{symbol.Value} has no subscription to consolidate: add the security before the consolidator.", nameof(symbol));
        }

        if (consolidator.InputType.IsAbstract && tickType is null)
        {
            tickType = AvailableDataTypes![symbol.SecurityType].FirstOrDefault();
        }

        foreach (var subscription in candidates)
        {
            if (IsSubscriptionValidForConsolidator(subscription, consolidator, tickType))
            {
                subscription.Consolidators.Add(consolidator);
                _scans.Add(consolidator, subscription.Increment, _clock.GetLocalTimeKeeper(subscription.ExchangeTimeZone));
                return;
            }
        }

        var available = string.Join(", ", candidates.Select(subscription => $"{subscription.Type.Name} ({subscription.TickType})"));
        throw new ArgumentException(
            $"No subscription of {symbol.Value} fits {consolidator.GetType().Name}, which takes {consolidator.InputType.Name}"
            + $"{(tickType is null ? string.Empty : $" of {tickType} data")}; there are {available}.",
            nameof(consolidator));
    }

    /// <summary>Detaches a consolidator and disposes of it.</summary>
    /// <param name="symbol">The symbol it is attached to; null to look it up in the consolidator's data</param>
    /// <param name="consolidator">The consolidator</param>
    public void RemoveConsolidator(Symbol? symbol, IDataConsolidator consolidator)
    {
        symbol ??= consolidator.Consolidated?.Symbol ?? consolidator.WorkingData?.Symbol;
        foreach (var subscription in Service.GetSubscriptionDataConfigs(symbol))
        {
            subscription.Consolidators.Remove(consolidator);
            _scans.Remove(consolidator);
        }

        consolidator.Dispose();
    }

    /// <summary>Lets consolidators finish the bars that end before a time, each with the algorithm's time set to the bar's end.</summary>
    /// <param name="newUtcTime">The time, exclusive</param>
    /// <param name="algorithm">The algorithm, whose time is set</param>
    public void ScanPastConsolidators(DateTime newUtcTime, IAlgorithm algorithm) => _scans.ScanBefore(newUtcTime, algorithm);

    /// <summary>The types of data a security has by default.</summary>
    /// <param name="securityType">Type of the security</param>
    /// <returns>Types of data, the main one first</returns>
    public IReadOnlyList<TickType> GetDataTypesForSecurity(SecurityType securityType) => Service.AvailableDataTypes[securityType];

    /// <summary>The .NET types of data a security has by default.</summary>
    /// <param name="symbolSecurityType">Type of the security</param>
    /// <param name="resolution">Resolution of the data</param>
    /// <param name="isCanonical">Whether the symbol stands for a chain</param>
    /// <returns>Pairs of data type and tick type</returns>
    public List<Tuple<Type, TickType>> LookupSubscriptionConfigDataTypes(SecurityType symbolSecurityType, Resolution resolution, bool isCanonical) =>
        Service.LookupSubscriptionConfigDataTypes(symbolSecurityType, resolution, isCanonical);

    /// <summary>Sets the service that holds the subscriptions.</summary>
    /// <param name="subscriptionManager">The service</param>
    public void SetDataManager(IAlgorithmSubscriptionManager subscriptionManager) => _subscriptions = subscriptionManager;

    private List<SubscriptionDataConfig> Visible()
    {
        var all = Service.SubscriptionManagerSubscriptions;
        var visible = new List<SubscriptionDataConfig>();
        foreach (var config in all)
        {
            if (!config.IsInternalFeed)
            {
                visible.Add(config);
            }
        }

        return visible;
    }
}
