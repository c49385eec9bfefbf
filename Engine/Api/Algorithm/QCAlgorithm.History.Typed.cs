using Quant.Engine.Data.History;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Algorithm;

/// <summary>History requests for data of one type.</summary>
public partial class QCAlgorithm
{
    /// <summary>Data of a type of all securities up to now.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="span">Time to go back from now by the clock.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        TimeSpan span,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData
        => History<T>(Securities.Keys, span, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Data of a type of symbols up to now.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="symbols">Symbols.</param>
    /// <param name="span">Time to go back from now by the clock.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        IEnumerable<Symbol> symbols,
        TimeSpan span,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData
        => History<T>(symbols, Time - span, Time, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Data of a type of symbols up to now.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="symbols">Symbols.</param>
    /// <param name="periods">Number of bars to go back; fewer are returned if some are missing.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        IEnumerable<Symbol> symbols,
        int periods,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData
        {
        var list = symbols.ToList();
        RefuseTicks(list, resolution, typeof(T));
        return GetDataTypedHistory<T>(BarCountRequests(list, typeof(T), periods, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));
    }

    /// <summary>Data of a type of symbols in a span of time.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="symbols">Symbols.</param>
    /// <param name="start">Start in the algorithm's time zone, exclusive: bars end later.</param>
    /// <param name="end">End in the algorithm's time zone, inclusive.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        IEnumerable<Symbol> symbols,
        DateTime start,
        DateTime end,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData
        => GetDataTypedHistory<T>(CreateDateRangeHistoryRequests(symbols, typeof(T), start, end, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));

    /// <summary>Data of a type of a symbol up to now.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="symbol">Symbol.</param>
    /// <param name="span">Time to go back from now by the clock.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<T> History<T>(
        Symbol symbol,
        TimeSpan span,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData
        => History<T>(symbol, Time - span, Time, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Data of a type of a symbol up to now.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="symbol">Symbol.</param>
    /// <param name="periods">Number of bars to go back; fewer are returned if some are missing.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    /// <exception cref="ArgumentException">The symbol has no data of the type.</exception>
    public IEnumerable<T> History<T>(
        Symbol symbol,
        int periods,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData
        {
        var wanted = ResolutionOf(symbol, resolution, typeof(T));
        RefuseTicks([symbol], wanted, typeof(T));
        return TypedBars<T>(BarCountRequests([symbol], typeof(T), periods, wanted, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset), symbol);
    }

    /// <summary>Data of a type of a symbol in a span of time.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="symbol">Symbol.</param>
    /// <param name="start">Start in the algorithm's time zone, exclusive: bars end later.</param>
    /// <param name="end">End in the algorithm's time zone, inclusive.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    /// <exception cref="ArgumentException">The symbol has no data of the type.</exception>
    public IEnumerable<T> History<T>(
        Symbol symbol,
        DateTime start,
        DateTime end,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData
        => TypedBars<T>(CreateDateRangeHistoryRequests([symbol], typeof(T), start, end, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset), symbol);

    /// <summary>Data of a type of requests, one dictionary by symbol for each time.</summary>
    /// <typeparam name="T">Type of the data.</typeparam>
    /// <param name="requests">Requests.</param>
    protected IEnumerable<DataDictionary<T>> GetDataTypedHistory<T>(IEnumerable<HistoryRequest> requests)
        where T : IBaseData
        => Slices(requests.Where(x => x is not null)).Get<T>().Memoized();

    private IEnumerable<T> TypedBars<T>(IEnumerable<HistoryRequest> requests, Symbol symbol)
        where T : IBaseData
    {
        var list = requests.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException($"{symbol.Value} has no data of type {typeof(T).Name} in this algorithm. Ask for a type that its securities have.");
        }
        return BarsOf<T>(list, symbol, slices => slices.Get<T>(symbol));
    }

    /// <summary>Bars of one symbol, taken from the stream itself where no more than one request can give them.</summary>
    private IEnumerable<T> BarsOf<T>(IEnumerable<HistoryRequest> requests, Symbol symbol, Func<IEnumerable<Slice>, IEnumerable<T>> select)
        where T : IBaseData
    {
        var valid = NotInTheFuture(requests).ToList();
        var ofType = valid.Where(x => x.DataType == typeof(T)).ToList();
        var isPlain = typeof(T) == typeof(TradeBar) || typeof(T) == typeof(QuoteBar);
        return HistoryProvider is HistoryService service && isPlain && ofType.Count == 1
            ? service.GetBars<T>(ofType[0]).Memoized()
            : select(HistoryProvider.GetHistory(valid, TimeZone)).Memoized();
    }
}
