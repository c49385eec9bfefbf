using NodaTime;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;

namespace QuantConnect.Securities.Volatility;

/// <summary>Warms volatility models up with history.</summary>
public static class VolatilityModelExtensions
{
    /// <summary>Updates a model with the history it asks for.</summary>
    /// <param name="volatilityModel">The model.</param>
    /// <param name="historyProvider">Where the history comes from; null does nothing.</param>
    /// <param name="subscriptionManager">The algorithm's subscriptions.</param>
    /// <param name="security">The model's security; null does nothing.</param>
    /// <param name="utcTime">End of the history in UTC.</param>
    /// <param name="timeZone">Time zone of the slices.</param>
    /// <param name="liveMode">Whether the algorithm is live, so that prices are raw.</param>
    /// <param name="dataNormalizationMode">How the security's prices are adjusted; raw ones are scaled to the present for the history.</param>
    public static void WarmUp(
        this IVolatilityModel volatilityModel,
        IHistoryProvider historyProvider,
        SubscriptionManager subscriptionManager,
        Security security,
        DateTime utcTime,
        DateTimeZone timeZone,
        bool liveMode,
        DataNormalizationMode? dataNormalizationMode = null)
        => Feed(
            volatilityModel, historyProvider, subscriptionManager, security, timeZone, liveMode, dataNormalizationMode,
            () => volatilityModel.GetHistoryRequirements(security, utcTime));

    /// <summary>Updates a model with the last bars.</summary>
    /// <param name="volatilityModel">The model.</param>
    /// <param name="historyProvider">Where the history comes from; null does nothing.</param>
    /// <param name="subscriptionManager">The algorithm's subscriptions.</param>
    /// <param name="security">The model's security; null does nothing.</param>
    /// <param name="utcTime">End of the history in UTC.</param>
    /// <param name="timeZone">Time zone of the slices.</param>
    /// <param name="resolution">Resolution of the bars, by default the coarsest that the data has.</param>
    /// <param name="barCount">Number of bars.</param>
    /// <param name="liveMode">Whether the algorithm is live, so that prices are raw.</param>
    /// <param name="dataNormalizationMode">How the security's prices are adjusted; raw ones are scaled to the present for the history.</param>
    public static void WarmUp(
        this IndicatorVolatilityModel volatilityModel,
        IHistoryProvider historyProvider,
        SubscriptionManager subscriptionManager,
        Security security,
        DateTime utcTime,
        DateTimeZone timeZone,
        Resolution? resolution,
        int barCount,
        bool liveMode,
        DataNormalizationMode? dataNormalizationMode = null)
        => Feed(
            volatilityModel, historyProvider, subscriptionManager, security, timeZone, liveMode, dataNormalizationMode,
            () => volatilityModel.GetHistoryRequirements(security, utcTime, resolution, barCount));

    /// <summary>Updates a model with the last bars.</summary>
    /// <param name="volatilityModel">The model.</param>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="security">The model's security; null does nothing.</param>
    /// <param name="resolution">Resolution of the bars, by default the coarsest that the data has.</param>
    /// <param name="barCount">Number of bars.</param>
    /// <param name="dataNormalizationMode">How the security's prices are adjusted; raw ones are scaled to the present for the history.</param>
    public static void WarmUp(
        this IndicatorVolatilityModel volatilityModel,
        IAlgorithm algorithm,
        Security security,
        Resolution? resolution,
        int barCount,
        DataNormalizationMode? dataNormalizationMode = null)
        => volatilityModel.WarmUp(
            algorithm.HistoryProvider,
            algorithm.SubscriptionManager,
            security,
            algorithm.UtcTime,
            algorithm.TimeZone,
            resolution,
            barCount,
            algorithm.LiveMode,
            dataNormalizationMode);

    private static void Feed(
        IVolatilityModel model,
        IHistoryProvider? history,
        SubscriptionManager subscriptions,
        Security? security,
        DateTimeZone timeZone,
        bool liveMode,
        DataNormalizationMode? mode,
        Func<IEnumerable<HistoryRequest>> requirements)
    {
        if (history is null || security is null || ReferenceEquals(model, VolatilityModel.Null))
        {
            return;
        }

        (model as BaseVolatilityModel)?.SetSubscriptionDataConfigProvider(subscriptions.SubscriptionDataConfigService);
        var requests = requirements().ToList();
        if (liveMode || mode == DataNormalizationMode.Raw)
        {
            requests.ForEach(x => x.DataNormalizationMode = DataNormalizationMode.ScaledRaw);
        }
        foreach (var slice in history.GetHistory(requests, timeZone))
        {
            foreach (var request in requests)
            {
                if (Find(slice, request.DataType, security.Symbol) is { } data)
                {
                    model.Update(security, data);
                }
            }
        }
    }

    private static BaseData? Find(Slice slice, Type type, Symbol symbol)
    {
        if (type == typeof(TradeBar))
        {
            return slice.Bars.TryGetValue(symbol, out var bar) ? bar : null;
        }
        if (type == typeof(QuoteBar))
        {
            return slice.QuoteBars.TryGetValue(symbol, out var quote) ? quote : null;
        }
        return slice.AllData.LastOrDefault(x => x.Symbol == symbol && x.GetType() == type);
    }
}
