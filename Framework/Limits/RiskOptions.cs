using Quant.Framework.Options;

namespace Quant.Framework.Limits;

/// <summary>
/// The parameters by which a strategy asks for tighter limits; null leaves a limit as it is. See <see cref="RiskLimits.TightenedBy"/>.
/// They have no steps: a sweep that chose its own limits would fit them to the past.
/// </summary>
public sealed record RiskOptions
{
    /// <inheritdoc cref="RiskLimits.MaxRiskPerTrade"/>
    [Option("max-risk-per-trade", "Tighter limit: loss at the stop of one trade, as a fraction of equity.", Min = 0.0001, Max = 0.1)]
    public decimal? MaxRiskPerTrade { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxOpenRisk"/>
    [Option("max-open-risk", "Tighter limit: loss at the stops of all trades together, as a fraction of equity.", Min = 0.0001, Max = 1)]
    public decimal? MaxOpenRisk { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxPositionLoss"/>
    [Option("max-position-loss", "Tighter limit: unrealised loss of a position, as a fraction of its cost.", Min = 0.001, Max = 1)]
    public decimal? MaxPositionLoss { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxPositionSize"/>
    [Option("max-position-size", "Tighter limit: units of one position.", Min = 0.00000001, Max = 1000000000)]
    public decimal? MaxPositionSize { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxPositionNotional"/>
    [Option("max-position-notional", "Tighter limit: absolute value of a position, in account currency.", Min = 1, Max = 1000000000)]
    public decimal? MaxPositionNotional { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxPositionWeight"/>
    [Option("max-position-weight", "Tighter limit: absolute value of a position, as a fraction of equity.", Min = 0.001, Max = 10)]
    public decimal? MaxPositionWeight { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxGrossExposure"/>
    [Option("max-gross-exposure", "Tighter limit: sum of the absolute values of all positions, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal? MaxGrossExposure { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxNetExposure"/>
    [Option("max-net-exposure", "Tighter limit: absolute value of the sum of all positions, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal? MaxNetExposure { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxSectorExposure"/>
    [Option("max-sector-exposure", "Tighter limit: sum of the absolute values of the positions in one sector, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal? MaxSectorExposure { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxClusterExposure"/>
    [Option("max-cluster-exposure", "Tighter limit: sum of the absolute values of positions that move together, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal? MaxClusterExposure { get; init; }

    /// <inheritdoc cref="RiskLimits.ClusterCorrelation"/>
    [Option("cluster-correlation", "Tighter limit: correlation from which on two symbols move together.", Min = 0.05, Max = 1)]
    public decimal? ClusterCorrelation { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxValueAtRisk"/>
    [Option("max-value-at-risk", "Tighter limit: loss of one day that is not exceeded with 95 % confidence, as a fraction of equity.", Min = 0.0001, Max = 1)]
    public decimal? MaxValueAtRisk { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxExpectedShortfall"/>
    [Option("max-expected-shortfall", "Tighter limit: mean loss of the worst 2.5 % of days, as a fraction of equity.", Min = 0.0001, Max = 1)]
    public decimal? MaxExpectedShortfall { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxDailyLoss"/>
    [Option("max-daily-loss", "Tighter limit: loss since the start of the day, as a fraction of the equity then.", Min = 0.001, Max = 1)]
    public decimal? MaxDailyLoss { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxDrawdown"/>
    [Option("max-drawdown", "Tighter limit: fall from the highest equity so far, as a fraction of it.", Min = 0.001, Max = 1)]
    public decimal? MaxDrawdown { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxOpenTrades"/>
    [Option("max-open-trades", "Tighter limit: positions open at the same time.", Min = 1, Max = 10000)]
    public int? MaxOpenTrades { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxOrdersPerMinute"/>
    [Option("max-orders-per-minute", "Tighter limit: orders sent within a minute, all symbols together.", Min = 1, Max = 10000)]
    public int? MaxOrdersPerMinute { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxOrdersPerDay"/>
    [Option("max-orders-per-day", "Tighter limit: orders sent in one day, all symbols together.", Min = 1, Max = 100_000)]
    public int? MaxOrdersPerDay { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxDataAge"/>
    [Option("max-data-age", "Tighter limit: minutes of open market without data of a security that is held.", Min = 1, Max = 10_000)]
    public int? MaxDataAge { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxLossesInARow"/>
    [Option("max-losses-in-a-row", "Tighter limit: losing trades in a row that end trading for a while.", Min = 1, Max = 1000)]
    public int? MaxLossesInARow { get; init; }

    /// <inheritdoc cref="RiskLimits.CoolDown"/>
    [Option("loss-cool-down", "Tighter limit: minutes without new trades after too many losses in a row.", Min = 1, Max = 100_000)]
    public int? CoolDown { get; init; }

    /// <inheritdoc cref="RiskLimits.WarnAt"/>
    [Option("warn-at", "Tighter limit: part of a limit from which on a warning is given.", Min = 0.01, Max = 1)]
    public decimal? WarnAt { get; init; }
}
