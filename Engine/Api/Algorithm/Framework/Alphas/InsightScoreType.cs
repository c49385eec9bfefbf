namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>What a score judges.</summary>
public enum InsightScoreType
{
    /// <summary>Whether the direction was right.</summary>
    Direction,

    /// <summary>How near the size of the move was.</summary>
    Magnitude,
}
