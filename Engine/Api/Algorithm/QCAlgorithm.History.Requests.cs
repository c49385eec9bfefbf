using Quant.Engine.Data;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace QuantConnect.Algorithm;

/// <summary>Turns what is asked for into history requests: which subscriptions, from when, to when.</summary>
public partial class QCAlgorithm
{
    private HistoryRequestFactory? _historyRequestFactory;

    private HistoryRequestFactory HistoryRequests => _historyRequestFactory ??= new HistoryRequestFactory(this);

    /// <summary>Requests for the data of symbols in a span of time.</summary>
    /// <param name="symbols">Symbols.</param>
    /// <param name="startAlgoTz">Start in the algorithm's time zone, exclusive.</param>
    /// <param name="endAlgoTz">End in the algorithm's time zone, inclusive.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    protected IEnumerable<HistoryRequest> CreateDateRangeHistoryRequests(
        IEnumerable<Symbol> symbols,
        DateTime startAlgoTz,
        DateTime endAlgoTz,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        => CreateDateRangeHistoryRequests(
            symbols, null!, startAlgoTz, endAlgoTz, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Requests for the data of a type of symbols in a span of time.</summary>
    /// <param name="symbols">Symbols.</param>
    /// <param name="requestedType">Type of the data; null for all there is.</param>
    /// <param name="startAlgoTz">Start in the algorithm's time zone, exclusive.</param>
    /// <param name="endAlgoTz">End in the algorithm's time zone, inclusive.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    protected IEnumerable<HistoryRequest> CreateDateRangeHistoryRequests(
        IEnumerable<Symbol> symbols,
        Type requestedType,
        DateTime startAlgoTz,
        DateTime endAlgoTz,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        => symbols.Where(HasHistory).ToList().SelectMany(symbol => ConfigsFor(symbol, requestedType, resolution, allSubscriptions: false)
            .Select(config => HistoryRequests.CreateHistoryRequest(
                config, startAlgoTz, endAlgoTz, HoursOf(symbol).ExchangeHours, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    private IEnumerable<HistoryRequest> BarCountRequests(
        IReadOnlyList<Symbol> symbols,
        Type? requestedType,
        int periods,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null,
        bool allSubscriptions = false)
        => symbols.Where(HasHistory).SelectMany(symbol => ConfigsFor(symbol, requestedType, resolution, allSubscriptions).Select(config =>
        {
            var wanted = resolution ?? config.Resolution;
            var hours = HoursOf(symbol).ExchangeHours;
            var start = HistoryRequests.GetStartTimeAlgoTz(symbol, periods, wanted, hours, config.DataTimeZone, config.Type, extendedMarketHours);
            return HistoryRequests.CreateHistoryRequest(
                config, start, Time, hours, wanted, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);
        }));

    private IEnumerable<Slice> Slices(IEnumerable<HistoryRequest> requests) => HistoryProvider.GetHistory(NotInTheFuture(requests), TimeZone);

    /// <summary>Nothing is returned that lies after now.</summary>
    private IEnumerable<HistoryRequest> NotInTheFuture(IEnumerable<HistoryRequest> requests)
    {
        var told = false;
        foreach (var request in requests.Where(x => HasHistory(x.Symbol)))
        {
            if (request.EndTimeUtc <= UtcTime)
            {
                yield return request;
                continue;
            }
            var start = request.StartTimeUtc > request.EndTimeUtc ? request.EndTimeUtc : request.StartTimeUtc;
            yield return new HistoryRequest(request, request.Symbol, start, UtcTime);
            if (!told)
            {
                told = true;
                Debug("A history request reached into the future; it ends now instead.");
            }
        }
    }

    private int CoarsestFirst(SubscriptionDataConfig x, SubscriptionDataConfig y)
    {
        var resolutions = ((int)y.Resolution).CompareTo((int)x.Resolution);
        return resolutions != 0 ? resolutions : TickTypeOrder(y.SecurityType, y.TickType).CompareTo(TickTypeOrder(x.SecurityType, x.TickType));
    }

    /// <summary>Subscriptions to take the data from: the user's, or internal ones, or made up ones for a symbol that is not subscribed to.</summary>
    private IEnumerable<SubscriptionDataConfig> ConfigsFor(Symbol symbol, Type? type, Resolution? resolution, bool allSubscriptions)
    {
        var subscriptions = SubscriptionManager.SubscriptionDataConfigService
            .GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true)
            .Sorted(CoarsestFirst)
            .ToList();
        var matching = subscriptions.Where(x => IsOfType(x.Type, x.TickType, type, allSubscriptions)).ToList();
        var configs = matching.Where(x => !x.IsInternalFeed).ToList();
        if (allSubscriptions || configs.Count == 0)
        {
            configs.AddRange(matching.Where(x => x.IsInternalFeed));
        }
        if (configs.Count == 0)
        {
            return MadeUpConfigs(symbol, type, resolution, subscriptions, allSubscriptions);
        }
        if (resolution is not { } wanted || symbol.SecurityType != SecurityType.Equity)
        {
            return configs;
        }
        if (wanted >= Resolution.Hour)
        {
            // equities have no quotes of an hour and longer
            return configs.Where(x => x.TickType != TickType.Quote);
        }
        if (type is null && !configs.Exists(x => x.TickType == TickType.Quote))
        {
            var hours = HoursOf(symbol);
            configs.Add(new SubscriptionDataConfig(
                LeanData.GetDataType(wanted, TickType.Quote),
                symbol,
                wanted,
                hours.DataTimeZone,
                hours.ExchangeHours.TimeZone,
                configs[0].FillDataForward,
                configs[0].ExtendedMarketHours,
                isInternalFeed: false,
                tickType: TickType.Quote));
            return configs.OrderByDescending(x => TickTypeOrder(x.SecurityType, x.TickType));
        }
        return configs;
    }

    private IEnumerable<SubscriptionDataConfig> MadeUpConfigs(
        Symbol symbol, Type? type, Resolution? resolution, List<SubscriptionDataConfig> subscriptions, bool allSubscriptions)
    {
        var like = subscriptions.Find(x => LeanData.IsCommonLeanDataType(x.Type) && !x.IsInternalFeed);
        var wanted = ResolutionOf(symbol, resolution, type);
        var hours = HoursOf(symbol);
        return SubscriptionManager.LookupSubscriptionConfigDataTypes(symbol.SecurityType, wanted, symbol.IsCanonical())
            .Where(x => IsOfType(x.Item1, x.Item2, type, allSubscriptions))
            .Select(x => new SubscriptionDataConfig(
                x.Item1,
                symbol,
                ResolutionOf(symbol, resolution, x.Item1),
                hours.DataTimeZone,
                hours.ExchangeHours.TimeZone,
                UniverseSettings.FillForward,
                like?.ExtendedMarketHours ?? UniverseSettings.ExtendedMarketHours,
                isInternalFeed: true,
                isCustom: false,
                x.Item2,
                isFilteredSubscription: true,
                like?.DataNormalizationMode ?? UniverseSettings.DataNormalizationMode))
            .OrderByDescending(x => TickTypeOrder(x.SecurityType, x.TickType));
    }

    private static bool IsOfType(Type type, TickType tickType, Type? wanted, bool withOpenInterest)
        => (withOpenInterest || tickType != TickType.OpenInterest || (wanted is not null && wanted != typeof(BaseData)))
            && (wanted is null || wanted.IsAssignableFrom(type));

    private int TickTypeOrder(SecurityType securityType, TickType tickType) => SubscriptionManager.AvailableDataTypes![securityType].IndexOf(tickType);

    private MarketHoursDatabase.Entry HoursOf(Symbol symbol)
    {
        var entry = MarketHoursDatabase.GetEntry(symbol.ID.Market, symbol, symbol.SecurityType);
        // the calendar of a security can be replaced by the algorithm
        return Securities.TryGetValue(symbol, out var security) ? new MarketHoursDatabase.Entry(entry.DataTimeZone, security.Exchange.Hours) : entry;
    }

    /// <summary>The finest resolution of the user's subscriptions, or of internal ones, unless one is given.</summary>
    private Resolution ResolutionOf(Symbol symbol, Resolution? resolution, Type? type)
    {
        if (resolution is { } given)
        {
            return given;
        }
        var configs = SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true);
        var own = configs.Where(x => !x.IsInternalFeed).Select(x => (Resolution?)x.Resolution).Min();
        var finest = own ?? configs.Select(x => (Resolution?)x.Resolution).Min();
        return finest is { } found && (found != Resolution.Tick || type == typeof(Tick)) ? found : UniverseSettings.Resolution;
    }

    private static bool HasHistory(Symbol symbol)
        => symbol.SecurityType is SecurityType.Future or SecurityType.Option or SecurityType.IndexOption or SecurityType.FutureOption || !symbol.IsCanonical();

    private void RefuseTicks(IEnumerable<Symbol> symbols, Resolution? resolution, Type? type)
    {
        if (symbols.Any(x => ResolutionOf(x, resolution, type) == Resolution.Tick))
        {
            throw new InvalidOperationException("History by number of bars needs a resolution with bars: Tick has none. Give another resolution or a span of time.");
        }
    }
}
