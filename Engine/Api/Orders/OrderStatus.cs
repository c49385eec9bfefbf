namespace QuantConnect.Orders;

/// <summary>Where an order is in its life.</summary>
public enum OrderStatus
{
    /// <summary>Created, not yet with the broker.</summary>
    New = 0,

    /// <summary>Accepted by the broker.</summary>
    Submitted = 1,

    /// <summary>Filled in part, the rest is working.</summary>
    PartiallyFilled = 2,

    /// <summary>Filled completely.</summary>
    Filled = 3,

    /// <summary>Canceled by request or expired.</summary>
    Canceled = 5,

    /// <summary>No status yet.</summary>
    None = 6,

    /// <summary>Refused.</summary>
    Invalid = 7,

    /// <summary>A cancel request is on its way; may still fill.</summary>
    CancelPending = 8,

    /// <summary>An update was accepted.</summary>
    UpdateSubmitted = 9,
}
