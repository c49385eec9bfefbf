namespace QuantConnect;

/// <summary>When an option may be exercised.</summary>
public enum OptionStyle
{
    /// <summary>Any time until expiry.</summary>
    American,

    /// <summary>At expiry only.</summary>
    European,
}
