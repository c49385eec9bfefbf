namespace QuantConnect.Orders;

/// <summary>What a request asks for.</summary>
public enum OrderRequestType
{
    /// <summary>A new order.</summary>
    Submit,

    /// <summary>A change of a working order.</summary>
    Update,

    /// <summary>The end of a working order.</summary>
    Cancel,
}
