using Quant.Engine.Data.History;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Algorithm;

/// <summary>History requests for slices of several symbols, or trade bars of one.</summary>
public partial class QCAlgorithm
{
    /// <summary>Data of all securities up to now.</summary>
    /// <param name="span">Time to go back from now by the clock.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<Slice> History(
        TimeSpan span,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        => History(Securities.Keys, Time - span, Time, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Data of all securities up to now.</summary>
    /// <param name="periods">Number of bars to go back; fewer are returned if some are missing.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<Slice> History(
        int periods,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        => History(Securities.Keys, periods, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Data of symbols up to now.</summary>
    /// <param name="symbols">Symbols.</param>
    /// <param name="span">Time to go back from now by the clock.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<Slice> History(
        IEnumerable<Symbol> symbols,
        TimeSpan span,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        => History(symbols, Time - span, Time, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Data of symbols up to now.</summary>
    /// <param name="symbols">Symbols.</param>
    /// <param name="periods">Number of bars to go back; fewer are returned if some are missing.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<Slice> History(
        IEnumerable<Symbol> symbols,
        int periods,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        {
        var list = symbols.ToList();
        RefuseTicks(list, resolution, null);
        return History(BarCountRequests(list, null, periods, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));
    }

    /// <summary>Data of symbols in a span of time.</summary>
    /// <param name="symbols">Symbols.</param>
    /// <param name="start">Start in the algorithm's time zone, exclusive: bars end later.</param>
    /// <param name="end">End in the algorithm's time zone, inclusive.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<Slice> History(
        IEnumerable<Symbol> symbols,
        DateTime start,
        DateTime end,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        => History(CreateDateRangeHistoryRequests(symbols, start, end, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));

    /// <summary>Data of a request.</summary>
    public IEnumerable<Slice> History(HistoryRequest request) => History([request]);

    /// <summary>Data of several requests, merged by time.</summary>
    public IEnumerable<Slice> History(IEnumerable<HistoryRequest> requests) => Slices(requests).Memoized();

    /// <summary>Trade bars of a symbol up to now.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="span">Time to go back from now by the clock.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public IEnumerable<TradeBar> History(
        Symbol symbol,
        TimeSpan span,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        => History(symbol, Time - span, Time, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Trade bars of a symbol up to now.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="periods">Number of bars to go back; fewer are returned if some are missing.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    /// <exception cref="InvalidOperationException">The resolution is Tick.</exception>
    public IEnumerable<TradeBar> History(
        Symbol symbol,
        int periods,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        {
        ArgumentNullException.ThrowIfNull(symbol);
        var wanted = ResolutionOf(symbol, resolution, typeof(TradeBar));
        RefuseTicks([symbol], wanted, typeof(TradeBar));
        var hours = HoursOf(symbol);
        var start = HistoryRequests.GetStartTimeAlgoTz(symbol, periods, wanted, hours.ExchangeHours, hours.DataTimeZone, typeof(TradeBar), extendedMarketHours);
        return History(symbol, start, Time, wanted, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);
    }

    /// <summary>Trade bars of a symbol in a span of time.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="start">Start in the algorithm's time zone, exclusive: bars end later.</param>
    /// <param name="end">End in the algorithm's time zone, inclusive.</param>
    /// <param name="resolution">Length of the bars, by default as subscribed to.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none, by default as subscribed to.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours, by default as subscribed to.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted, by default as subscribed to.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    /// <exception cref="InvalidOperationException">The resolution is Tick.</exception>
    public IEnumerable<TradeBar> History(
        Symbol symbol,
        DateTime start,
        DateTime end,
        Resolution? resolution = null,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        {
        if (symbol.SecurityType is SecurityType.Forex or SecurityType.Cfd)
        {
            Error($"{symbol.Value} has no trade bars, only quotes: use History<QuoteBar>.");
        }
        var wanted = ResolutionOf(symbol, resolution, typeof(TradeBar));
        if (wanted == Resolution.Tick)
        {
            throw new InvalidOperationException($"{symbol.Value}: there are no trade bars of resolution Tick. Use History<Tick>, or a list of symbols.");
        }
        var requests = CreateDateRangeHistoryRequests([symbol], start, end, wanted, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);
        return BarsOf<TradeBar>(requests, symbol, slices => slices.Get(symbol));
    }
}
