using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>The configurations of everything subscribed, kept apart from the streams: a stream may end while its configuration stays.</summary>
internal sealed class SubscriptionConfigs(IAlgorithm algorithm, ITimeKeeper timeKeeper, MarketHoursDatabase marketHours, IRegisteredSecurityDataTypesProvider registeredTypes)
    : ISubscriptionDataConfigService, IAlgorithmSubscriptionManager
{
    private readonly Dictionary<SubscriptionDataConfig, SubscriptionDataConfig> _configs = [];
    private readonly Dictionary<SecurityIdentifier, List<SubscriptionDataConfig>> _bySymbol = [];
    private readonly Dictionary<SecurityIdentifier, List<SubscriptionDataConfig>> _orderedBySymbol = [];
    private List<SubscriptionDataConfig>? _all;

    /// <summary>Told of each new configuration; null for nobody.</summary>
    public Action<SubscriptionDataConfig>? Added { get; set; }

    public Dictionary<SecurityType, List<TickType>> AvailableDataTypes { get; } = SubscriptionManager.DefaultDataTypes();

    IEnumerable<SubscriptionDataConfig> IAlgorithmSubscriptionManager.SubscriptionManagerSubscriptions => _all ??= [.. _configs.Values];

    int IAlgorithmSubscriptionManager.SubscriptionManagerCount() => _configs.Count;

    /// <summary>Makes sure a configuration is listed.</summary>
    public void Keep(SubscriptionDataConfig config)
    {
        if (_configs.TryAdd(config, config))
        {
            Changed();
        }
    }

    public void Remove(SubscriptionDataConfig config)
    {
        if (_configs.Remove(config))
        {
            Changed();
        }
    }

    public SubscriptionDataConfig Add(
        Type dataType,
        Symbol symbol,
        Resolution? resolution = null,
        bool fillForward = true,
        bool extendedMarketHours = false,
        bool isFilteredSubscription = true,
        bool isInternalFeed = false,
        bool isCustomData = false,
        DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted,
        DataMappingMode dataMappingMode = DataMappingMode.OpenInterest,
        uint contractDepthOffset = 0)
    {
        var tickType = dataType == typeof(QuoteBar) ? TickType.Quote : TickType.Trade;
        return Add(
            symbol, resolution, fillForward, extendedMarketHours, isFilteredSubscription, isInternalFeed, isCustomData,
            [Tuple.Create(dataType, tickType)], dataNormalizationMode, dataMappingMode, contractDepthOffset)[0];
    }

    public List<SubscriptionDataConfig> Add(
        Symbol symbol,
        Resolution? resolution = null,
        bool fillForward = true,
        bool extendedMarketHours = false,
        bool isFilteredSubscription = true,
        bool isInternalFeed = false,
        bool isCustomData = false,
        List<Tuple<Type, TickType>>? subscriptionDataTypes = null,
        DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted,
        DataMappingMode dataMappingMode = DataMappingMode.OpenInterest,
        uint contractDepthOffset = 0)
    {
        var bars = resolution ?? algorithm.UniverseSettings.Resolution;
        if (bars is Resolution.Tick or Resolution.Second)
        {
            throw new NotSupportedException($"{symbol.Value}: {bars} data is not supported by the embedded engine; run the algorithm with --engine lean.");
        }
        var types = subscriptionDataTypes ?? LookupSubscriptionConfigDataTypes(symbol.SecurityType, bars, symbol.IsCanonical());
        var entry = marketHours.GetEntry(symbol.ID.Market, symbol, symbol.SecurityType);
        var result = new List<SubscriptionDataConfig>(types.Count);
        foreach (var (type, tickType) in types)
        {
            var config = new SubscriptionDataConfig(
                type,
                symbol,
                bars,
                entry.DataTimeZone,
                entry.ExchangeHours.TimeZone,
                fillForward,
                extendedMarketHours,
                isInternalFeed,
                isCustomData,
                isFilteredSubscription: isFilteredSubscription,
                tickType: tickType,
                dataNormalizationMode: dataNormalizationMode,
                dataMappingMode: dataMappingMode,
                contractDepthOffset: contractDepthOffset);
            config = GetOrAdd(config);
            registeredTypes.RegisterType(config.Type);
            result.Add(config);
        }
        return result;
    }

    public List<Tuple<Type, TickType>> LookupSubscriptionConfigDataTypes(SecurityType symbolSecurityType, Resolution resolution, bool isCanonical)
    {
        if (isCanonical)
        {
            throw new NotSupportedException("Option and future chains are not supported by the embedded engine; run the algorithm with --engine lean.");
        }
        // coarse stock bars exist as trades only
        bool Exists(TickType tick) => !(symbolSecurityType == SecurityType.Equity && resolution >= Resolution.Hour && tick == TickType.Quote);
        var types = new List<Tuple<Type, TickType>>();
        foreach (var tick in AvailableDataTypes[symbolSecurityType])
        {
            if (Exists(tick))
            {
                types.Add(Tuple.Create(tick == TickType.Quote ? typeof(QuoteBar) : typeof(TradeBar), tick));
            }
        }
        return types;
    }

    public List<SubscriptionDataConfig> GetSubscriptionDataConfigs(Symbol? symbol = null, bool includeInternalConfigs = false)
    {
        if (symbol is null)
        {
            return Ordered([.. _configs.Keys], includeInternalConfigs);
        }
        if (_bySymbol.Count == 0)
        {
            foreach (var config in _configs.Keys)
            {
                (System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_bySymbol, config.Symbol.ID, out _) ??= []).Add(config);
            }
        }
        return _bySymbol.TryGetValue(symbol.ID, out var own) ? Ordered(own, includeInternalConfigs) : [];
    }

    /// <summary>Those of a symbol, internal ones last. The same list until a subscription changes, for callers that ask in every step; not to be changed.</summary>
    public List<SubscriptionDataConfig> AllOf(Symbol symbol)
    {
        if (!_orderedBySymbol.TryGetValue(symbol.ID, out var ordered))
        {
            _orderedBySymbol.Add(symbol.ID, ordered = GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true));
        }
        return ordered;
    }

    private SubscriptionDataConfig GetOrAdd(SubscriptionDataConfig newConfig)
    {
        if (_configs.TryGetValue(newConfig, out var existing))
        {
            return existing;
        }
        _configs.Add(newConfig, newConfig);
        Changed();
        timeKeeper.AddTimeZone(newConfig.ExchangeTimeZone);
        Added?.Invoke(newConfig);
        return newConfig;
    }

    /// <summary>Internal ones after the others, if at all.</summary>
    private static List<SubscriptionDataConfig> Ordered(List<SubscriptionDataConfig> configs, bool includeInternal)
    {
        var ordered = new List<SubscriptionDataConfig>(configs.Count);
        AddThose(isInternal: false);
        if (includeInternal)
        {
            AddThose(isInternal: true);
        }
        return ordered;

        void AddThose(bool isInternal)
        {
            foreach (var config in configs)
            {
                if (config.IsInternalFeed == isInternal)
                {
                    ordered.Add(config);
                }
            }
        }
    }

    private void Changed()
    {
        _all = null;
        _bySymbol.Clear();
        _orderedBySymbol.Clear();
    }
}
