namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Where an insight sees a value going.</summary>
public enum InsightDirection
{
    /// <summary>Down.</summary>
    Down = -1,

    /// <summary>Nowhere: no position.</summary>
    Flat = 0,

    /// <summary>Up.</summary>
    Up = 1,
}
