using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Util;

/// <summary>Conventions of Lean's data: which types exist, and when daily bars begin and end.</summary>
public static partial class LeanData
{
    /// <summary>Type of the data points of a resolution and tick type.</summary>
    public static Type GetDataType(Resolution resolution, TickType tickType)
    {
        if (resolution == Resolution.Tick)
        {
            return typeof(Tick);
        }
        return tickType switch
        {
            TickType.OpenInterest => typeof(OpenInterest),
            TickType.Quote => typeof(QuoteBar),
            _ => typeof(TradeBar),
        };
    }

    /// <summary>Whether a type is a tick, trade bar, quote bar or open interest.</summary>
    public static bool IsCommonLeanDataType(Type baseDataType) =>
        baseDataType == typeof(TradeBar) || baseDataType == typeof(QuoteBar) || baseDataType == typeof(Tick) || baseDataType == typeof(OpenInterest);

    /// <summary>Whether data of a kind exists: equities have no hourly or daily quotes.</summary>
    public static bool IsValidConfiguration(SecurityType securityType, Resolution resolution, TickType tickType) =>
        securityType != SecurityType.Equity || tickType != TickType.Quote || resolution < Resolution.Hour;

    /// <summary>Tick type of a security's ticks when nothing else is said.</summary>
    public static TickType GetCommonTickType(SecurityType securityType) =>
        securityType is SecurityType.Forex or SecurityType.Cfd or SecurityType.Crypto ? TickType.Quote : TickType.Trade;

    /// <summary>Tick type of a data type.</summary>
    /// <param name="type">Data type.</param>
    /// <param name="securityType">Kind of the instrument; it decides about ticks.</param>
    public static TickType GetCommonTickTypeForCommonDataTypes(Type type, SecurityType securityType)
    {
        if (type == typeof(QuoteBar))
        {
            return TickType.Quote;
        }
        if (type == typeof(OpenInterest))
        {
            return TickType.OpenInterest;
        }
        return type == typeof(Tick) ? GetCommonTickType(securityType) : TickType.Trade;
    }

    /// <summary>Whether data of a type exists outside of regular hours.</summary>
    public static bool SupportsExtendedMarketHours(Type dataType) => true;

    /// <summary>Whether prices in the files of an option are in ten-thousandths.</summary>
    public static bool OptionUseScaleFactor(Symbol symbol) => symbol.SecurityType is SecurityType.Option or SecurityType.IndexOption;

    /// <summary>Whether bars of a length end with the market instead of at midnight.</summary>
    /// <param name="dailyStrictEndTimeEnabled">Setting of the algorithm.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="increment">Length of the bars.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    public static bool UseStrictEndTime(bool dailyStrictEndTimeEnabled, Symbol symbol, TimeSpan increment, SecurityExchangeHours exchangeHours)
    {
        if (!dailyStrictEndTimeEnabled || increment <= Time.OneHour || exchangeHours.IsMarketAlwaysOpen)
        {
            return false;
        }
        return symbol.SecurityType is not (SecurityType.Forex or SecurityType.Base)
            && (symbol.SecurityType != SecurityType.Cfd || symbol.ID.Market != Market.Oanda);
    }

    /// <summary>Whether the data of a request ends with the market.</summary>
    /// <param name="settings">Settings of the algorithm.</param>
    /// <param name="request">Request.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="increment">Length of the bars.</param>
    /// <param name="exchangeHours">Calendar of the market, that of the request by default.</param>
    public static bool UseDailyStrictEndTimes(
        IAlgorithmSettings settings, BaseDataRequest request, Symbol symbol, TimeSpan increment, SecurityExchangeHours? exchangeHours = null) =>
        UseDailyStrictEndTimes(settings, request.DataType, symbol, increment, exchangeHours ?? request.ExchangeHours);

    /// <summary>Whether data of a type ends with the market.</summary>
    /// <param name="settings">Settings of the algorithm.</param>
    /// <param name="dataType">Data type.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="increment">Length of the bars.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    public static bool UseDailyStrictEndTimes(IAlgorithmSettings settings, Type dataType, Symbol symbol, TimeSpan increment, SecurityExchangeHours exchangeHours) =>
        UseDailyStrictEndTimes(settings.DailyPreciseEndTime, dataType, symbol, increment, exchangeHours);

    /// <summary>Whether data of a type ends with the market.</summary>
    /// <param name="dailyStrictEndTimeEnabled">Setting of the algorithm.</param>
    /// <param name="dataType">Data type.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="increment">Length of the bars.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    public static bool UseDailyStrictEndTimes(bool dailyStrictEndTimeEnabled, Type dataType, Symbol symbol, TimeSpan increment, SecurityExchangeHours exchangeHours) =>
        UseDailyStrictEndTimes(dataType) && UseStrictEndTime(dailyStrictEndTimeEnabled, symbol, increment, exchangeHours);

    /// <summary>Whether data of a type can end with the market.</summary>
    public static bool UseDailyStrictEndTimes(Type? dataType) =>
        dataType == typeof(TradeBar) || dataType == typeof(QuoteBar) || dataType == typeof(OpenInterest) || dataType == typeof(BaseDataCollection);
}
