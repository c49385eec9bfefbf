namespace QuantConnect.Data.Market;

/// <summary>Whether a bar closed above or below its open.</summary>
public enum BarDirection
{
    /// <summary>Close above open.</summary>
    Rising,

    /// <summary>Close equals open.</summary>
    NoDelta,

    /// <summary>Close below open.</summary>
    Falling,
}
