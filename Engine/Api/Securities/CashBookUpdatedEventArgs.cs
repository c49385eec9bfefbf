namespace QuantConnect.Securities;

/// <summary>What changed in a cash book.</summary>
public class CashBookUpdatedEventArgs : EventArgs
{
    /// <summary>Creates the arguments.</summary>
    public CashBookUpdatedEventArgs(CashBookUpdateType type, Cash cash)
    {
        UpdateType = type;
        Cash = cash;
    }

    /// <summary>The kind of change.</summary>
    public CashBookUpdateType UpdateType { get; }

    /// <summary>The currency that changed, null if the book was cleared.</summary>
    public Cash Cash { get; }
}
