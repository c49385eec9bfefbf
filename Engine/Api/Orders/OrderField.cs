namespace QuantConnect.Orders;

/// <summary>Names the price fields that <see cref="OrderTicket.Get{T}"/> reads.</summary>
public enum OrderField
{
    /// <summary>Limit price.</summary>
    LimitPrice,

    /// <summary>Stop price.</summary>
    StopPrice,

    /// <summary>Trigger price of a limit-if-touched order.</summary>
    TriggerPrice,

    /// <summary>Distance of a trailing stop.</summary>
    TrailingAmount,

    /// <summary>Whether the trailing distance is a fraction of the price.</summary>
    TrailingAsPercentage,
}
