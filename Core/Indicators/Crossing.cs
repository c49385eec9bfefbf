namespace Quant.Core.Indicators;

/// <summary>How one series has just crossed another.</summary>
public enum Crossing
{
    /// <summary>It has not.</summary>
    None = 0,

    /// <summary>From below to above.</summary>
    Up = 1,

    /// <summary>From above to below.</summary>
    Down = -1,
}
