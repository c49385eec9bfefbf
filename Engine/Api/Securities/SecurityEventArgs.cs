namespace QuantConnect.Securities;

/// <summary>Base of events about a security.</summary>
public abstract class SecurityEventArgs
{
    /// <summary>Creates the arguments.</summary>
    protected SecurityEventArgs(Security security)
    {
        Security = security;
    }

    /// <summary>The security.</summary>
    public Security Security { get; }
}
