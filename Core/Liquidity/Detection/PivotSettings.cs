namespace Quant.Core.Liquidity.Detection;

/// <summary>The yardstick of a swing.</summary>
public enum PivotUnit
{
    /// <summary>Average true range of the candles (Wilder).</summary>
    AverageTrueRange = 0,

    /// <summary>Standard deviation of the changes of the close.</summary>
    Sigma = 1,
}

/// <summary>Which swings count.</summary>
public sealed record PivotSettings
{
    /// <summary>Candles on either side that must not go beyond the swing.</summary>
    public int LookBack { get; init; } = 3;

    /// <summary>Least prominence, in multiples of <see cref="Unit"/>: the smaller of the ways from the opposite extremes on either side. 0 takes all.</summary>
    public double Threshold { get; init; } = 1.0;

    /// <summary>The yardstick of <see cref="Threshold"/>.</summary>
    public PivotUnit Unit { get; init; }

    /// <summary>Candles that the yardstick is made of.</summary>
    public int UnitPeriod { get; init; } = 14;

    /// <summary>How far apart swings count as equal, in multiples of the average true range.</summary>
    public double EqualTolerance { get; init; } = 0.1;
}
