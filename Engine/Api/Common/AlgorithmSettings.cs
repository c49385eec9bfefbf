using QuantConnect.Interfaces;

namespace QuantConnect;

/// <summary>Switches of an algorithm with their defaults.</summary>
public class AlgorithmSettings : IAlgorithmSettings
{
    /// <inheritdoc/>
    public bool AutomaticIndicatorWarmUp { get; set; }

    /// <inheritdoc/>
    public bool? RebalancePortfolioOnSecurityChanges { get; set; }

    /// <inheritdoc/>
    public bool? RebalancePortfolioOnInsightChanges { get; set; }

    /// <inheritdoc/>
    public decimal MaxAbsolutePortfolioTargetPercentage { get; set; } = 1000000000m;

    /// <inheritdoc/>
    public decimal MinAbsolutePortfolioTargetPercentage { get; set; } = 0.0000000001m;

    /// <inheritdoc/>
    public decimal MinimumOrderMarginPortfolioPercentage { get; set; } = 0.001m;

    /// <inheritdoc/>
    public int DataSubscriptionLimit { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    public decimal? FreePortfolioValue { get; set; }

    /// <inheritdoc/>
    public decimal FreePortfolioValuePercentage { get; set; } = 0.0025m;

    /// <inheritdoc/>
    public bool LiquidateEnabled { get; set; } = true;

    /// <inheritdoc/>
    public TimeSpan StalePriceTimeSpan { get; set; } = Time.OneHour;

    /// <inheritdoc/>
    public Resolution? WarmupResolution { get; set; }

    /// <inheritdoc/>
    public int? TradingDaysPerYear { get; set; }

    /// <inheritdoc/>
    public bool DailyPreciseEndTime { get; set; } = true;

    /// <inheritdoc/>
    public bool DailyConsolidationUseExtendedMarketHours { get; set; }

    /// <inheritdoc/>
    public TimeSpan DatabasesRefreshPeriod { get; set; } = Time.OneDay;

    /// <inheritdoc/>
    public bool IgnoreUnknownAssetHoldings { get; set; } = true;

    /// <inheritdoc/>
    public TimeSpan PerformanceSamplePeriod { get; set; }

    /// <inheritdoc/>
    public bool SeedInitialPrices { get; set; }

    /// <summary>The same as <see cref="WarmupResolution"/>.</summary>
    public Resolution? WarmUpResolution
    {
        get => WarmupResolution;
        set => WarmupResolution = value;
    }
}
