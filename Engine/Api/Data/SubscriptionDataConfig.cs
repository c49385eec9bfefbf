using NodaTime;
using Quant.Engine.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Util;

namespace QuantConnect.Data;

/// <summary>Which data of a symbol is wanted, and how it is to be prepared.</summary>
public partial class SubscriptionDataConfig : IEquatable<SubscriptionDataConfig>
{
    private readonly bool _mappedConfig;
    private readonly SecurityIdentifier _sid;
    private readonly int _hash;

    /// <summary>Makes a configuration.</summary>
    /// <param name="objectType">Type of the data.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="resolution">Resolution.</param>
    /// <param name="dataTimeZone">Time zone of the files.</param>
    /// <param name="exchangeTimeZone">Time zone of the exchange, that of the data points' times.</param>
    /// <param name="fillForward">Whether missing points repeat the last one; never for ticks.</param>
    /// <param name="extendedHours">Whether data before the open and after the close is wanted.</param>
    /// <param name="isInternalFeed">Whether the engine needs the data, not the algorithm.</param>
    /// <param name="isCustom">Whether the data is of a user-defined type.</param>
    /// <param name="tickType">What the prices mean, from the data type by default.</param>
    /// <param name="isFilteredSubscription">Whether data outside of market hours is dropped.</param>
    /// <param name="dataNormalizationMode">Adjustment of the prices.</param>
    /// <param name="dataMappingMode">Roll of a continuous future.</param>
    /// <param name="contractDepthOffset">Contracts behind the front one.</param>
    /// <param name="mappedConfig">Whether the engine made the configuration for a mapped contract.</param>
    public SubscriptionDataConfig(
        Type objectType,
        Symbol symbol,
        Resolution resolution,
        DateTimeZone dataTimeZone,
        DateTimeZone exchangeTimeZone,
        bool fillForward,
        bool extendedHours,
        bool isInternalFeed,
        bool isCustom = false,
        TickType? tickType = null,
        bool isFilteredSubscription = true,
        DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted,
        DataMappingMode dataMappingMode = DataMappingMode.OpenInterest,
        uint contractDepthOffset = 0,
        bool mappedConfig = false)
    {
        ArgumentNullException.ThrowIfNull(objectType);
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(dataTimeZone);
        ArgumentNullException.ThrowIfNull(exchangeTimeZone);
        _sid = symbol.ID;
        _mappedConfig = mappedConfig;
        Type = objectType;
        Symbol = symbol;
        Resolution = resolution;
        Increment = resolution.ToTimeSpan();
        DataTimeZone = dataTimeZone;
        ExchangeTimeZone = exchangeTimeZone;
        FillDataForward = fillForward && resolution != Resolution.Tick;
        ExtendedMarketHours = extendedHours && LeanData.SupportsExtendedMarketHours(objectType);
        IsInternalFeed = isInternalFeed;
        IsCustomData = isCustom;
        TickType = tickType ?? LeanData.GetCommonTickTypeForCommonDataTypes(objectType, symbol.SecurityType);
        IsFilteredSubscription = isFilteredSubscription;
        DataNormalizationMode = dataNormalizationMode;
        DataMappingMode = dataMappingMode;
        ContractDepthOffset = contractDepthOffset;
        PriceScaleFactor = 1;
        ConsolidatorSet = new OrderedSet<IDataConsolidator>();
        _hash = HashOf();
    }

    /// <summary>Copies a configuration with other values where they are given; both share their consolidators.</summary>
    /// <param name="config">Configuration to copy.</param>
    /// <param name="objectType">Type of the data.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="resolution">Resolution.</param>
    /// <param name="dataTimeZone">Time zone of the files.</param>
    /// <param name="exchangeTimeZone">Time zone of the exchange.</param>
    /// <param name="fillForward">Whether missing points repeat the last one.</param>
    /// <param name="extendedHours">Whether data before the open and after the close is wanted.</param>
    /// <param name="isInternalFeed">Whether the engine needs the data, not the algorithm.</param>
    /// <param name="isCustom">Whether the data is of a user-defined type.</param>
    /// <param name="tickType">What the prices mean.</param>
    /// <param name="isFilteredSubscription">Whether data outside of market hours is dropped.</param>
    /// <param name="dataNormalizationMode">Adjustment of the prices.</param>
    /// <param name="dataMappingMode">Roll of a continuous future.</param>
    /// <param name="contractDepthOffset">Contracts behind the front one.</param>
    /// <param name="mappedConfig">Whether the engine made the configuration for a mapped contract; false by default.</param>
    public SubscriptionDataConfig(
        SubscriptionDataConfig config,
        Type? objectType = null,
        Symbol? symbol = null,
        Resolution? resolution = null,
        DateTimeZone? dataTimeZone = null,
        DateTimeZone? exchangeTimeZone = null,
        bool? fillForward = null,
        bool? extendedHours = null,
        bool? isInternalFeed = null,
        bool? isCustom = null,
        TickType? tickType = null,
        bool? isFilteredSubscription = null,
        DataNormalizationMode? dataNormalizationMode = null,
        DataMappingMode? dataMappingMode = null,
        uint? contractDepthOffset = null,
        bool? mappedConfig = null)
        : this(
            objectType ?? config.Type,
            symbol ?? config.Symbol,
            resolution ?? config.Resolution,
            dataTimeZone ?? config.DataTimeZone,
            exchangeTimeZone ?? config.ExchangeTimeZone,
            fillForward ?? config.FillDataForward,
            extendedHours ?? config.ExtendedMarketHours,
            isInternalFeed ?? config.IsInternalFeed,
            isCustom ?? config.IsCustomData,
            tickType ?? config.TickType,
            isFilteredSubscription ?? config.IsFilteredSubscription,
            dataNormalizationMode ?? config.DataNormalizationMode,
            dataMappingMode ?? config.DataMappingMode,
            contractDepthOffset ?? config.ContractDepthOffset,
            mappedConfig ?? false)
    {
        PriceScaleFactor = config.PriceScaleFactor;
        SumOfDividends = config.SumOfDividends;
        ConsolidatorSet = config.ConsolidatorSet;
    }

    /// <summary>Raised when the symbol has a new ticker.</summary>
    public event EventHandler<NewSymbolEventArgs>? NewSymbol;

    /// <summary>Type of the data.</summary>
    public Type Type { get; }

    /// <summary>Kind of the instrument.</summary>
    public SecurityType SecurityType => Symbol.SecurityType;

    /// <summary>Symbol with its current ticker.</summary>
    public Symbol Symbol { get; private set; }

    /// <summary>What the prices mean.</summary>
    public TickType TickType { get; }

    /// <summary>Resolution.</summary>
    public Resolution Resolution { get; }

    /// <summary>Time span of the resolution; zero for ticks.</summary>
    public TimeSpan Increment { get; }

    /// <summary>Whether missing points repeat the last one.</summary>
    public bool FillDataForward { get; }

    /// <summary>Whether data before the open and after the close is wanted.</summary>
    public bool ExtendedMarketHours { get; }

    /// <summary>Whether the engine needs the data, not the algorithm.</summary>
    public bool IsInternalFeed { get; }

    /// <summary>Whether the data is of a user-defined type.</summary>
    public bool IsCustomData { get; }

    /// <summary>Cash per share distributed since the subscription began, for total return prices.</summary>
    public decimal SumOfDividends { get; set; }

    /// <summary>Adjustment of the prices.</summary>
    public DataNormalizationMode DataNormalizationMode { get; set; }

    /// <summary>Roll of a continuous future.</summary>
    public DataMappingMode DataMappingMode { get; }

    /// <summary>Contracts behind the front one of a continuous future.</summary>
    public uint ContractDepthOffset { get; }

    /// <summary>Factor the prices are multiplied with now.</summary>
    public decimal PriceScaleFactor { get; set; }

    /// <summary>Ticker that the files have for the symbol now.</summary>
    public string MappedSymbol
    {
        get
        {
            if (Symbol.HasUnderlying)
            {
                if (SecurityType == SecurityType.Future)
                {
                    return Symbol.Underlying.ID.ToString();
                }
                if (SecurityType.IsOption())
                {
                    return Symbol.Underlying.Value;
                }
            }
            return Symbol.Value;
        }
        set
        {
            var before = MappedSymbol;
            if (ContractDepthOffset == 0 && before == value)
            {
                return;
            }
            var old = Symbol;
            Symbol = old.UpdateMappedSymbol(value, ContractDepthOffset);
            if (MappedSymbol != before)
            {
                NewSymbol?.Invoke(this, new NewSymbolEventArgs(Symbol, old));
            }
        }
    }

    /// <summary>Market of the symbol.</summary>
    public string Market => Symbol.ID.Market;

    /// <summary>Time zone of the files.</summary>
    public DateTimeZone DataTimeZone { get; }

    /// <summary>Time zone of the exchange, that of the data points' times.</summary>
    public DateTimeZone ExchangeTimeZone { get; }

    /// <summary>Consolidators that are fed with the data, in the order they were added.</summary>
    public ISet<IDataConsolidator> Consolidators => ConsolidatorSet;

    /// <summary>Whether data outside of market hours is dropped.</summary>
    public bool IsFilteredSubscription { get; }

    /// <summary><see cref="Consolidators"/> in a form that is iterated without allocating.</summary>
    internal OrderedSet<IDataConsolidator> ConsolidatorSet { get; }
}
