namespace QuantConnect.Orders;

/// <summary>Legacy order error codes; requests report <see cref="OrderResponseErrorCode"/> instead.</summary>
public enum OrderError
{
    /// <summary>A filled order was to be changed.</summary>
    CanNotUpdateFilledOrder = -8,

    /// <summary>Any other failure.</summary>
    GeneralError = -7,

    /// <summary>The order's time lies in the future.</summary>
    TimestampError = -6,

    /// <summary>Too many orders in one analysis period.</summary>
    MaxOrdersExceeded = -5,

    /// <summary>Not enough capital.</summary>
    InsufficientCapital = -4,

    /// <summary>A market order outside market hours.</summary>
    MarketClosed = -3,

    /// <summary>The security has no price yet.</summary>
    NoData = -2,

    /// <summary>The quantity is zero.</summary>
    ZeroQuantity = -1,

    /// <summary>No error.</summary>
    None = 0,
}
