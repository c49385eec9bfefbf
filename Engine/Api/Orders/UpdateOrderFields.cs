namespace QuantConnect.Orders;

/// <summary>What to change in a working order; null leaves the value as it is.</summary>
public class UpdateOrderFields
{
    /// <summary>New total quantity, negative to sell.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>New limit price.</summary>
    public decimal? LimitPrice { get; set; }

    /// <summary>New stop price.</summary>
    public decimal? StopPrice { get; set; }

    /// <summary>New trigger price.</summary>
    public decimal? TriggerPrice { get; set; }

    /// <summary>New distance of a trailing stop.</summary>
    public decimal? TrailingAmount { get; set; }

    /// <summary>New tag.</summary>
    public string? Tag { get; set; }
}
