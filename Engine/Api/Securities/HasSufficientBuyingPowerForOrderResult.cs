namespace QuantConnect.Securities;

/// <summary>Whether an order can be paid for.</summary>
/// <param name="isSufficient">True if it can.</param>
/// <param name="reason">Why not, may be null.</param>
public sealed class HasSufficientBuyingPowerForOrderResult(bool isSufficient, string? reason = null)
{
    /// <summary>True if the order can be paid for.</summary>
    public bool IsSufficient { get; } = isSufficient;

    /// <summary>Why it cannot, or empty.</summary>
    public string Reason { get; } = reason ?? string.Empty;
}
