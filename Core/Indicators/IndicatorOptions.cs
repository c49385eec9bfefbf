namespace Quant.Core.Indicators;

/// <summary>Periods, in bars, and thresholds of an <see cref="IndicatorPack"/>.</summary>
public sealed record IndicatorOptions
{
    /// <summary>Fast exponential average of the close.</summary>
    public int FastPeriod { get; init; } = 21;

    /// <summary>Slow exponential average of the close.</summary>
    public int SlowPeriod { get; init; } = 50;

    /// <summary>Average true range.</summary>
    public int AtrPeriod { get; init; } = 14;

    /// <summary>Average of the volume.</summary>
    public int VolumePeriod { get; init; } = 20;

    /// <summary>Long average true range that the short one is compared with.</summary>
    public int LongAtrPeriod { get; init; } = 100;

    /// <summary>Steps of the efficiency ratio.</summary>
    public int EfficiencyPeriod { get; init; } = 30;

    /// <summary>Efficiency ratio from which the market trends, 0 to 1.</summary>
    public double TrendThreshold { get; init; } = 0.35;

    /// <summary>How many times the long average true range the short one must be for high volatility.</summary>
    public double HighVolatilityRatio { get; init; } = 2.0;
}
