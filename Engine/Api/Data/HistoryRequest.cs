using NodaTime;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace QuantConnect.Data;

/// <summary>A request for past data.</summary>
public class HistoryRequest : BaseDataRequest
{
    private Resolution? _fillForwardResolution;
    private bool _includeExtendedMarketHours;

    /// <summary>Makes a request.</summary>
    /// <param name="startTimeUtc">Start of the span, UTC.</param>
    /// <param name="endTimeUtc">End of the span, UTC.</param>
    /// <param name="dataType">Type of the data.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="resolution">Resolution.</param>
    /// <param name="exchangeHours">Calendar of the market.</param>
    /// <param name="dataTimeZone">Time zone of the files.</param>
    /// <param name="fillForwardResolution">Resolution at which missing points repeat the last one; null for not at all.</param>
    /// <param name="includeExtendedMarketHours">Whether data before the open and after the close is wanted.</param>
    /// <param name="isCustomData">Whether the data is of a user-defined type.</param>
    /// <param name="dataNormalizationMode">Adjustment of the prices.</param>
    /// <param name="tickType">What the prices mean.</param>
    /// <param name="dataMappingMode">Roll of a continuous future.</param>
    /// <param name="contractDepthOffset">Contracts behind the front one.</param>
    public HistoryRequest(
        DateTime startTimeUtc,
        DateTime endTimeUtc,
        Type dataType,
        Symbol symbol,
        Resolution resolution,
        SecurityExchangeHours exchangeHours,
        DateTimeZone dataTimeZone,
        Resolution? fillForwardResolution,
        bool includeExtendedMarketHours,
        bool isCustomData,
        DataNormalizationMode dataNormalizationMode,
        TickType tickType,
        DataMappingMode dataMappingMode = DataMappingMode.OpenInterest,
        uint contractDepthOffset = 0)
        : base(startTimeUtc, endTimeUtc, exchangeHours, tickType, isCustomData, dataType)
    {
        Symbol = symbol;
        Resolution = resolution;
        DataTimeZone = dataTimeZone;
        FillForwardResolution = fillForwardResolution;
        IncludeExtendedMarketHours = includeExtendedMarketHours;
        DataNormalizationMode = dataNormalizationMode;
        TickType = tickType;
        DataMappingMode = dataMappingMode;
        ContractDepthOffset = contractDepthOffset;
    }

    /// <summary>Makes a request for the data of a subscription.</summary>
    /// <param name="config">Configuration of the subscription.</param>
    /// <param name="hours">Calendar of the market.</param>
    /// <param name="startTimeUtc">Start of the span, UTC.</param>
    /// <param name="endTimeUtc">End of the span, UTC.</param>
    public HistoryRequest(SubscriptionDataConfig config, SecurityExchangeHours hours, DateTime startTimeUtc, DateTime endTimeUtc)
        : this(
            startTimeUtc, endTimeUtc, config.Type, config.Symbol, config.Resolution, hours, config.DataTimeZone, config.FillDataForward ? config.Resolution : null,
            config.ExtendedMarketHours, config.IsCustomData, config.DataNormalizationMode, config.TickType, config.DataMappingMode, config.ContractDepthOffset)
    {
    }

    /// <summary>Copies a request for another symbol and span.</summary>
    /// <param name="request">Request to copy.</param>
    /// <param name="newSymbol">Symbol.</param>
    /// <param name="newStartTimeUtc">Start of the span, UTC.</param>
    /// <param name="newEndTimeUtc">End of the span, UTC.</param>
    public HistoryRequest(HistoryRequest request, Symbol newSymbol, DateTime newStartTimeUtc, DateTime newEndTimeUtc)
        : this(
            newStartTimeUtc, newEndTimeUtc, request.DataType, newSymbol, request.Resolution, request.ExchangeHours, request.DataTimeZone, request.FillForwardResolution,
            request.IncludeExtendedMarketHours, request.IsCustomData, request.DataNormalizationMode, request.TickType, request.DataMappingMode, request.ContractDepthOffset)
    {
    }

    /// <summary>Symbol.</summary>
    public Symbol Symbol { get; set; }

    /// <summary>Resolution.</summary>
    public Resolution Resolution { get; set; }

    /// <summary>Resolution at which missing points repeat the last one; null for not at all, as always for ticks.</summary>
    public Resolution? FillForwardResolution
    {
        get => Resolution == Resolution.Tick ? null : _fillForwardResolution;
        set => _fillForwardResolution = value;
    }

    /// <summary>Whether data before the open and after the close is wanted.</summary>
    public bool IncludeExtendedMarketHours
    {
        get => _includeExtendedMarketHours;
        set => _includeExtendedMarketHours = value && LeanData.SupportsExtendedMarketHours(DataType);
    }

    /// <summary>Time zone of the files.</summary>
    public DateTimeZone DataTimeZone { get; set; }

    /// <summary>What the prices mean.</summary>
    public TickType TickType { get; set; }

    /// <summary>Adjustment of the prices.</summary>
    public DataNormalizationMode DataNormalizationMode { get; set; }

    /// <summary>Roll of a continuous future.</summary>
    public DataMappingMode DataMappingMode { get; set; }

    /// <summary>Contracts behind the front one of a continuous future.</summary>
    public uint ContractDepthOffset { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<DateTime> TradableDaysInDataTimeZone =>
        Time.EachTradeableDayInTimeZone(ExchangeHours, StartTimeLocal, EndTimeLocal, DataTimeZone, IncludeExtendedMarketHours);
}
