namespace QuantConnect.Orders;

/// <summary>How far a request has got.</summary>
public enum OrderRequestStatus
{
    /// <summary>Not looked at yet.</summary>
    Unprocessed,

    /// <summary>Accepted and queued.</summary>
    Processing,

    /// <summary>Carried out.</summary>
    Processed,

    /// <summary>Refused or failed.</summary>
    Error,
}
