namespace QuantConnect.Securities;

/// <summary>Finds securities.</summary>
public interface ISecurityProvider
{
    /// <summary>The security of a symbol, null if there is none.</summary>
    Security? GetSecurity(Symbol symbol);
}
