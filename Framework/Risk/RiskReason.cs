namespace Quant.Framework.Risk;

/// <summary>Why risk control did something.</summary>
public enum RiskReason
{
    /// <summary>The price went through the stop the trade was opened with.</summary>
    InitialStop,

    /// <summary>The stop was moved to the entry, or the price went through it there.</summary>
    BreakEven,

    /// <summary>The stop followed the price, or the price went through it.</summary>
    TrailingStop,

    /// <summary>The time of the trade is over.</summary>
    TimeStop,

    /// <summary>A target was reached, or moved with momentum.</summary>
    ScaleOut,

    /// <summary><c>max-position-loss</c></summary>
    PositionLoss,

    /// <summary><c>max-risk-per-trade</c></summary>
    RiskPerTrade,

    /// <summary><c>max-open-risk</c></summary>
    OpenRisk,

    /// <summary><c>max-position-size</c></summary>
    PositionSize,

    /// <summary><c>max-position-notional</c></summary>
    PositionNotional,

    /// <summary><c>max-position-weight</c></summary>
    PositionWeight,

    /// <summary><c>max-gross-exposure</c></summary>
    GrossExposure,

    /// <summary><c>max-net-exposure</c></summary>
    NetExposure,

    /// <summary><c>max-sector-exposure</c></summary>
    SectorExposure,

    /// <summary><c>max-cluster-exposure</c>, with clusters by <c>cluster-correlation</c></summary>
    ClusterExposure,

    /// <summary><c>max-value-at-risk</c></summary>
    ValueAtRisk,

    /// <summary><c>max-expected-shortfall</c></summary>
    ExpectedShortfall,

    /// <summary><c>max-daily-loss</c></summary>
    DailyLoss,

    /// <summary><c>max-drawdown</c></summary>
    Drawdown,

    /// <summary><c>max-open-trades</c></summary>
    OpenTrades,

    /// <summary><c>max-orders-per-minute</c></summary>
    OrdersPerMinute,

    /// <summary><c>max-orders-per-day</c></summary>
    OrdersPerDay,

    /// <summary><c>max-data-age</c></summary>
    StaleData,

    /// <summary><c>max-losses-in-a-row</c>, for <c>loss-cool-down</c> minutes</summary>
    LossStreak,

    /// <summary>What the broker lends or the cash buys.</summary>
    BuyingPower,

    /// <summary>Less than the smallest order the market takes was left.</summary>
    MinimumOrder,

    /// <summary>Something the size depends on is not known: a stop, a range, a volatility, a price.</summary>
    NotMeasurable,

    /// <summary>A position or an order was found after a restart.</summary>
    Restart,

    /// <summary>A person re-armed trading after a halt.</summary>
    Rearmed,
}
