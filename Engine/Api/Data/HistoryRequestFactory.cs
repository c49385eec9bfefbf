using NodaTime;
using QuantConnect.Interfaces;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace QuantConnect.Data;

/// <summary>Makes history requests from subscriptions of an algorithm.</summary>
public class HistoryRequestFactory
{
    private readonly IAlgorithm _algorithm;

    /// <summary>Makes a factory.</summary>
    /// <param name="algorithm">Gives time, time zone and settings.</param>
    public HistoryRequestFactory(IAlgorithm algorithm)
    {
        _algorithm = algorithm;
    }

    /// <summary>Request for the data of a subscription, some of it otherwise than subscribed to.</summary>
    /// <param name="subscription">Subscription.</param>
    /// <param name="startAlgoTz">Start in the algorithm's time zone, exclusive: bars end later.</param>
    /// <param name="endAlgoTz">End in the algorithm's time zone, inclusive.</param>
    /// <param name="exchangeHours">Calendar of the exchange.</param>
    /// <param name="resolution">Length of the bars, by default that of the subscription.</param>
    /// <param name="fillForward">Whether to repeat bars where there are none.</param>
    /// <param name="extendedMarketHours">Whether to include extended hours.</param>
    /// <param name="dataMappingMode">For continuous futures.</param>
    /// <param name="dataNormalizationMode">How prices are adjusted.</param>
    /// <param name="contractDepthOffset">For continuous futures.</param>
    public HistoryRequest CreateHistoryRequest(
        SubscriptionDataConfig subscription,
        DateTime startAlgoTz,
        DateTime endAlgoTz,
        SecurityExchangeHours exchangeHours,
        Resolution? resolution,
        bool? fillForward = null,
        bool? extendedMarketHours = null,
        DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
    {
        var wanted = resolution ?? subscription.Resolution;
        var dataType = wanted != subscription.Resolution && LeanData.IsCommonLeanDataType(subscription.Type)
            ? LeanData.GetDataType(wanted, subscription.TickType)
            : subscription.Type;
        return new HistoryRequest(
            startAlgoTz.ConvertToUtc(_algorithm.TimeZone),
            endAlgoTz.ConvertToUtc(_algorithm.TimeZone),
            dataType,
            subscription.Symbol,
            wanted,
            exchangeHours,
            subscription.DataTimeZone,
            fillForward ?? subscription.FillDataForward ? wanted : null,
            extendedMarketHours ?? subscription.ExtendedMarketHours,
            subscription.IsCustomData,
            dataNormalizationMode ?? subscription.DataNormalizationMode,
            subscription.TickType,
            dataMappingMode ?? subscription.DataMappingMode,
            contractDepthOffset is { } offset ? (uint)Math.Abs(offset) : subscription.ContractDepthOffset);
    }

    /// <summary>Start of the last bars before now.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="periods">Number of bars.</param>
    /// <param name="resolution">Length of the bars.</param>
    /// <param name="exchange">Calendar of the exchange.</param>
    /// <param name="dataTimeZone">Time zone of the data.</param>
    /// <param name="dataType">Type of the data.</param>
    /// <param name="extendedMarketHours">Whether extended hours count, by default if the symbol is subscribed to with them.</param>
    /// <returns>Time in the algorithm's time zone.</returns>
    public DateTime GetStartTimeAlgoTz(
        Symbol symbol,
        int periods,
        Resolution resolution,
        SecurityExchangeHours exchange,
        DateTimeZone dataTimeZone,
        Type dataType,
        bool? extendedMarketHours = null)
        => GetStartTimeAlgoTz(_algorithm.UtcTime, symbol, periods, resolution, exchange, dataTimeZone, dataType, extendedMarketHours);

    /// <summary>Start of the last bars before a time.</summary>
    /// <param name="referenceUtcTime">The time, UTC.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="periods">Number of bars.</param>
    /// <param name="resolution">Length of the bars.</param>
    /// <param name="exchange">Calendar of the exchange.</param>
    /// <param name="dataTimeZone">Time zone of the data.</param>
    /// <param name="dataType">Type of the data.</param>
    /// <param name="extendedMarketHours">Whether extended hours count, by default if the symbol is subscribed to with them.</param>
    /// <returns>Time in the algorithm's time zone.</returns>
    public DateTime GetStartTimeAlgoTz(
        DateTime referenceUtcTime,
        Symbol symbol,
        int periods,
        Resolution resolution,
        SecurityExchangeHours exchange,
        DateTimeZone dataTimeZone,
        Type dataType,
        bool? extendedMarketHours = null)
    {
        // bars of an hour and longer are of regular hours only
        var extended = resolution < Resolution.Hour && LeanData.SupportsExtendedMarketHours(dataType)
            && (extendedMarketHours
                ?? _algorithm.SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(symbol).IsExtendedMarketHours());
        var span = resolution == Resolution.Tick ? Time.OneSecond : resolution.ToTimeSpan();
        return Time.GetStartTimeForTradeBars(
                exchange,
                referenceUtcTime.ConvertFromUtc(exchange.TimeZone),
                span,
                periods,
                extended,
                dataTimeZone,
                LeanData.UseDailyStrictEndTimes(_algorithm.Settings, dataType, symbol, span, exchange))
            .ConvertTo(exchange.TimeZone, _algorithm.TimeZone);
    }
}
