namespace QuantConnect;

/// <summary>Sign of a position.</summary>
public enum PositionSide
{
    /// <summary>Negative quantity.</summary>
    Short = -1,

    /// <summary>No position.</summary>
    None = 0,

    /// <summary>Positive quantity.</summary>
    Long = 1,
}
