using QuantConnect.Data;

namespace QuantConnect.Interfaces;

/// <summary>Makes and knows the configurations of the subscriptions.</summary>
public interface ISubscriptionDataConfigService : ISubscriptionDataConfigProvider
{
    /// <summary>Data types by kind of instrument.</summary>
    Dictionary<SecurityType, List<TickType>> AvailableDataTypes { get; }

    /// <summary>Makes the configuration of one data type of a symbol, or finds the equal one that exists.</summary>
    /// <param name="dataType">Type of the data.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="resolution">Resolution, that of the universe settings by default.</param>
    /// <param name="fillForward">Whether missing points repeat the last one.</param>
    /// <param name="extendedMarketHours">Whether data before the open and after the close is wanted.</param>
    /// <param name="isFilteredSubscription">Whether data outside of market hours is dropped.</param>
    /// <param name="isInternalFeed">Whether the engine needs the data, not the algorithm.</param>
    /// <param name="isCustomData">Whether the data is of a user-defined type.</param>
    /// <param name="dataNormalizationMode">Adjustment of the prices.</param>
    /// <param name="dataMappingMode">Roll of a continuous future.</param>
    /// <param name="contractDepthOffset">Contracts behind the front one.</param>
    SubscriptionDataConfig Add(
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
        uint contractDepthOffset = 0);

    /// <summary>Makes the configurations of all data types of a symbol, or finds the equal ones that exist.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="resolution">Resolution, that of the universe settings by default.</param>
    /// <param name="fillForward">Whether missing points repeat the last one.</param>
    /// <param name="extendedMarketHours">Whether data before the open and after the close is wanted.</param>
    /// <param name="isFilteredSubscription">Whether data outside of market hours is dropped.</param>
    /// <param name="isInternalFeed">Whether the engine needs the data, not the algorithm.</param>
    /// <param name="isCustomData">Whether the data is of a user-defined type.</param>
    /// <param name="subscriptionDataTypes">Data types, those of the instrument by default.</param>
    /// <param name="dataNormalizationMode">Adjustment of the prices.</param>
    /// <param name="dataMappingMode">Roll of a continuous future.</param>
    /// <param name="contractDepthOffset">Contracts behind the front one.</param>
    List<SubscriptionDataConfig> Add(
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
        uint contractDepthOffset = 0);

    /// <summary>Data types of a kind of instrument at a resolution.</summary>
    /// <param name="symbolSecurityType">Kind of the instrument.</param>
    /// <param name="resolution">Resolution.</param>
    /// <param name="isCanonical">Whether a whole chain is meant.</param>
    List<Tuple<Type, TickType>> LookupSubscriptionConfigDataTypes(SecurityType symbolSecurityType, Resolution resolution, bool isCanonical);
}
