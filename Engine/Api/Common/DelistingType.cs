namespace QuantConnect;

/// <summary>Stage of a delisting.</summary>
public enum DelistingType
{
    /// <summary>Start of the last trading day.</summary>
    Warning = 0,

    /// <summary>The security no longer trades.</summary>
    Delisted = 1,
}
