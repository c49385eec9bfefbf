namespace QuantConnect.Securities;

/// <summary>The quantity a buying power model allows, and why it is zero when it is.</summary>
public sealed class GetMaximumOrderQuantityResult
{
    /// <summary>Creates a result which is an error if, and only if, there is a reason.</summary>
    /// <param name="quantity">Quantity to order, signed.</param>
    /// <param name="reason">Why nothing can be ordered; null or empty if something can.</param>
    public GetMaximumOrderQuantityResult(decimal quantity, string? reason = null)
        : this(quantity, reason, !string.IsNullOrEmpty(reason))
    {
    }

    /// <summary>Creates a result that says itself whether it is an error.</summary>
    /// <param name="quantity">Quantity to order, signed.</param>
    /// <param name="reason">Explanation, may be null.</param>
    /// <param name="isError">True if the zero is a failure, false if it is a proper answer.</param>
    public GetMaximumOrderQuantityResult(decimal quantity, string? reason, bool isError = true)
    {
        Quantity = quantity;
        Reason = reason ?? string.Empty;
        IsError = isError;
    }

    /// <summary>Quantity to order, signed: the change, not the final position.</summary>
    public decimal Quantity { get; }

    /// <summary>Why the quantity is zero, or empty.</summary>
    public string Reason { get; }

    /// <summary>True if the quantity could not be computed, rather than being rightly zero.</summary>
    public bool IsError { get; }
}
