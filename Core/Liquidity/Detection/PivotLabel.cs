namespace Quant.Core.Liquidity.Detection;

/// <summary>How a swing stands to the last one of its kind.</summary>
public enum PivotLabel
{
    /// <summary>There was none before.</summary>
    First = 0,

    /// <summary>A high above the last high.</summary>
    HigherHigh = 1,

    /// <summary>A high not above the last high.</summary>
    LowerHigh = 2,

    /// <summary>A low not below the last low.</summary>
    HigherLow = 3,

    /// <summary>A low below the last low.</summary>
    LowerLow = 4,
}
