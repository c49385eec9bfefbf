using Quant.Framework.Options;

namespace Quant.Framework.Limits;

/// <summary>The parameters by which a strategy asks for tighter limits; null leaves a limit as it is. See <see cref="RiskLimits.TightenedBy"/>.</summary>
public sealed record RiskOptions
{
    /// <inheritdoc cref="RiskLimits.MaxRiskPerTrade"/>
    [Option("max-risk-per-trade", "Tighter limit of the loss at the stop of one trade, as a fraction of equity.", Min = 0.0001, Max = 0.1, Step = 0.001)]
    public decimal? MaxRiskPerTrade { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxPositionLoss"/>
    [Option("max-position-loss", "Tighter limit of the unrealised loss of a position, as a fraction of its cost.", Min = 0.001, Max = 1, Step = 0.005)]
    public decimal? MaxPositionLoss { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxPositionWeight"/>
    [Option("max-position-weight", "Tighter limit of a position's absolute value, as a fraction of equity.", Min = 0.001, Max = 10, Step = 0.05)]
    public decimal? MaxPositionWeight { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxGrossExposure"/>
    [Option("max-gross-exposure", "Tighter limit of the sum of absolute positions, as a fraction of equity.", Min = 0.001, Max = 20, Step = 0.1)]
    public decimal? MaxGrossExposure { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxDailyLoss"/>
    [Option("max-daily-loss", "Tighter limit of the loss since the start of the day, as a fraction of the equity then.", Min = 0.001, Max = 1, Step = 0.005)]
    public decimal? MaxDailyLoss { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxDrawdown"/>
    [Option("max-drawdown", "Tighter limit of the fall from the highest equity, as a fraction of it.", Min = 0.001, Max = 1, Step = 0.01)]
    public decimal? MaxDrawdown { get; init; }

    /// <inheritdoc cref="RiskLimits.MaxOrdersPerDay"/>
    [Option("max-orders-per-day", "Tighter limit of the orders sent in one day.", Min = 1, Max = 100_000, Step = 10)]
    public int? MaxOrdersPerDay { get; init; }
}
