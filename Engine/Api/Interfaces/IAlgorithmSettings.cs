namespace QuantConnect.Interfaces;

/// <summary>Switches of an algorithm, set in Initialize.</summary>
public interface IAlgorithmSettings
{
    /// <summary>Whether indicators made by the algorithm's helper methods are warmed up with history at once.</summary>
    bool AutomaticIndicatorWarmUp { get; set; }

    /// <summary>Whether portfolio construction rebalances when securities come or go; null leaves it to the model.</summary>
    bool? RebalancePortfolioOnSecurityChanges { get; set; }

    /// <summary>Whether portfolio construction rebalances on new and expired insights; null leaves it to the model.</summary>
    bool? RebalancePortfolioOnInsightChanges { get; set; }

    /// <summary>Largest absolute portfolio target accepted, as a fraction of the portfolio value.</summary>
    decimal MaxAbsolutePortfolioTargetPercentage { get; set; }

    /// <summary>Smallest absolute non-zero portfolio target accepted, as a fraction of the portfolio value.</summary>
    decimal MinAbsolutePortfolioTargetPercentage { get; set; }

    /// <summary>Orders sized from targets whose margin is below this fraction of the portfolio value are not sent.</summary>
    decimal MinimumOrderMarginPortfolioPercentage { get; set; }

    /// <summary>Not enforced; brokerages set their own limits.</summary>
    int DataSubscriptionLimit { get; set; }

    /// <summary>Cash kept out of position sizing, in account currency; null uses the percentage.</summary>
    decimal? FreePortfolioValue { get; set; }

    /// <summary>Fraction of the portfolio value kept out of position sizing.</summary>
    decimal FreePortfolioValuePercentage { get; set; }

    /// <summary>Whether Liquidate may send orders.</summary>
    bool LiquidateEnabled { get; set; }

    /// <summary>Age from which a price is too old to fill a market order.</summary>
    TimeSpan StalePriceTimeSpan { get; set; }

    /// <summary>Bar length during warm-up; null uses that of each subscription.</summary>
    Resolution? WarmupResolution { get; set; }

    /// <summary>Days that annualise statistics; null is set from the brokerage model.</summary>
    int? TradingDaysPerYear { get; set; }

    /// <summary>Whether daily bars run from the open to the close instead of midnight to midnight.</summary>
    bool DailyPreciseEndTime { get; set; }

    /// <summary>Whether daily consolidated bars include pre- and post-market data.</summary>
    bool DailyConsolidationUseExtendedMarketHours { get; set; }

    /// <summary>How often live trading reloads calendars and symbol properties.</summary>
    TimeSpan DatabasesRefreshPeriod { get; set; }

    /// <summary>Whether live trading ignores holdings of assets it does not know.</summary>
    bool IgnoreUnknownAssetHoldings { get; set; }

    /// <summary>How often live trading samples performance.</summary>
    TimeSpan PerformanceSamplePeriod { get; set; }

    /// <summary>Whether securities get their last known price as soon as they are added.</summary>
    bool SeedInitialPrices { get; set; }
}
