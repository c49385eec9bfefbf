namespace QuantConnect.Securities;

/// <summary>Shortcuts for <see cref="ISecurityProvider"/>.</summary>
public static class SecurityProviderExtensions
{
    /// <summary>The signed quantity held of a symbol, 0 if there is no such security.</summary>
    public static decimal GetHoldingsQuantity(this ISecurityProvider provider, Symbol symbol)
        => provider.GetSecurity(symbol)?.Holdings.Quantity ?? 0;
}
