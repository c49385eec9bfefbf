namespace QuantConnect;

/// <summary>What a price means.</summary>
public enum TickType
{
    /// <summary>Executed trade.</summary>
    Trade,

    /// <summary>Best bid and ask.</summary>
    Quote,

    /// <summary>Open contracts.</summary>
    OpenInterest,
}
