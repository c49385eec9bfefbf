namespace QuantConnect.Orders;

/// <summary>Which way an order changes the position.</summary>
public enum OrderDirection
{
    /// <summary>Positive quantity.</summary>
    Buy,

    /// <summary>Negative quantity.</summary>
    Sell,

    /// <summary>Zero quantity.</summary>
    Hold,
}
