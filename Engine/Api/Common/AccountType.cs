namespace QuantConnect;

/// <summary>How an account pays for its positions.</summary>
public enum AccountType
{
    /// <summary>Positions are financed, short sales allowed.</summary>
    Margin,

    /// <summary>Everything is paid for in full.</summary>
    Cash,
}
