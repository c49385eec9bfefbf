namespace Quant.Core.Liquidity.Detection;

/// <summary>Which gaps of three candles count. A condition of 0 always holds, and without conditions in multiples of the ATR none needs to be known.</summary>
public sealed record GapSettings
{
    /// <summary>Period of the average true range, in candles.</summary>
    public int AtrPeriod { get; init; } = 14;

    /// <summary>Least height of a gap, in multiples of the average true range before the move.</summary>
    public double MinimumAtr { get; init; } = 0.25;

    /// <summary>Least height of a gap, in ticks of <see cref="TickSize"/>.</summary>
    public double MinimumTicks { get; init; } = 1;

    /// <summary>Smallest step of the price.</summary>
    public double TickSize { get; init; } = 0.01;

    /// <summary>Least body of the middle candle in the direction of the gap (displacement), in multiples of the average true range before it.</summary>
    public double DisplacementAtr { get; init; } = 1.0;
}
