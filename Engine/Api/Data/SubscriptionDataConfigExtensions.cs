using QuantConnect.Util;
using Mode = QuantConnect.DataNormalizationMode;

namespace QuantConnect.Data;

/// <summary>Questions about one or all configurations of a symbol.</summary>
public static class SubscriptionDataConfigExtensions
{
    /// <summary>Finest resolution, daily if there is none.</summary>
    public static Resolution GetHighestResolution(this IEnumerable<SubscriptionDataConfig> subscriptionDataConfigs)
    {
        var finest = Resolution.Daily;
        foreach (var config in subscriptionDataConfigs)
        {
            finest = config.Resolution < finest ? config.Resolution : finest;
        }
        return finest;
    }

    /// <summary>Whether any of them repeats missing points.</summary>
    public static bool IsFillForward(this IEnumerable<SubscriptionDataConfig> subscriptionDataConfigs) =>
        subscriptionDataConfigs.Any(static config => config.FillDataForward);

    /// <summary>Whether any of them has data before the open and after the close.</summary>
    public static bool IsExtendedMarketHours(this IEnumerable<SubscriptionDataConfig> subscriptionDataConfigs) =>
        subscriptionDataConfigs.Any(static config => config.ExtendedMarketHours);

    /// <summary>Whether any of them is of a user-defined type.</summary>
    public static bool IsCustomData(this IEnumerable<SubscriptionDataConfig> subscriptionDataConfigs) =>
        subscriptionDataConfigs.Any(static config => config.IsCustomData);

    /// <summary>Adjustment of the first one's prices, <see cref="Mode.Adjusted"/> if there is none.</summary>
    public static DataNormalizationMode DataNormalizationMode(this IEnumerable<SubscriptionDataConfig> subscriptionDataConfigs) =>
        subscriptionDataConfigs.FirstOrDefault()?.DataNormalizationMode ?? Mode.Adjusted;

    /// <summary>Sets the adjustment of all of them.</summary>
    public static void SetDataNormalizationMode(this IEnumerable<SubscriptionDataConfig> subscriptionDataConfigs, DataNormalizationMode mode)
    {
        foreach (var config in subscriptionDataConfigs)
        {
            config.DataNormalizationMode = mode;
        }
    }

    /// <summary>Whether ticker changes apply to the data.</summary>
    public static bool TickerShouldBeMapped(this SubscriptionDataConfig config) => config.GetBaseDataInstance().RequiresMapping();

    /// <summary>Whether prices are scaled by a factor file.</summary>
    /// <param name="config">Configuration.</param>
    /// <param name="liveMode">Live prices of equities are never scaled.</param>
    public static bool PricesShouldBeScaled(this SubscriptionDataConfig config, bool liveMode = false)
    {
        if (!IsSecurityData(config))
        {
            return false;
        }
        return config.SecurityType == SecurityType.Equity
            ? !liveMode
            : config.SecurityType == SecurityType.Future && config.Symbol.IsCanonical() && LeanData.IsCommonLeanDataType(config.Type);
    }

    /// <summary>Whether splits and dividends can happen.</summary>
    public static bool EmitSplitsAndDividends(this SubscriptionDataConfig config) => config.SecurityType == SecurityType.Equity && IsSecurityData(config);

    /// <summary>Whether trading can end.</summary>
    public static bool CanBeDelisted(this SubscriptionDataConfig config) =>
        config.SecurityType is SecurityType.Equity or SecurityType.Future || config.SecurityType.IsOption();

    /// <summary>Empty data point of the configuration's type and symbol.</summary>
    public static BaseData GetBaseDataInstance(this SubscriptionDataConfig config)
    {
        var point = config.Type.GetBaseDataInstance();
        point.Symbol = config.Symbol;
        return point;
    }

    private static bool IsSecurityData(SubscriptionDataConfig config) => !config.IsCustomData && !config.Symbol.Value.Contains("UNIVERSE", StringComparison.Ordinal);
}
