namespace QuantConnect;

/// <summary>What happened to a cash book.</summary>
public enum CashBookUpdateType
{
    /// <summary>A currency came in.</summary>
    Added,

    /// <summary>A currency went out.</summary>
    Removed,

    /// <summary>A balance or rate changed.</summary>
    Updated,
}
