namespace Quant.Core.Plans;

/// <summary>On which side of the market a trade is; the number is the sign of its position.</summary>
public enum TradeSide
{
    /// <summary>Bought first; gains when the price rises.</summary>
    Long = 1,

    /// <summary>Sold first; gains when the price falls.</summary>
    Short = -1,
}
