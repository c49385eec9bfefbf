namespace QuantConnect.Securities;

/// <summary>What the databases of the data folder have in common: how a symbol is looked up in them.</summary>
public abstract class BaseSecurityDatabase<T, TEntry>
    where T : BaseSecurityDatabase<T, TEntry>
{
    private protected BaseSecurityDatabase()
    {
    }

    /// <summary>Whether there is an entry for exactly this ticker, wildcards not considered.</summary>
    public bool ContainsKey(string market, string symbol, SecurityType securityType)
        => ContainsKey(new SecurityDatabaseKey(market, symbol, securityType));

    /// <summary>Whether there is an entry for exactly this symbol, wildcards not considered.</summary>
    public bool ContainsKey(string market, Symbol? symbol, SecurityType securityType)
        => ContainsKey(new SecurityDatabaseKey(market, GetDatabaseSymbolKey(symbol), securityType));

    /// <summary>The ticker under which a symbol is listed: an option's underlying, the root of a future, otherwise the current ticker.</summary>
    public static string GetDatabaseSymbolKey(Symbol? symbol)
    {
        if (symbol is null)
        {
            return string.Empty;
        }
        return symbol.ID.SecurityType switch
        {
            SecurityType.Option => symbol.HasUnderlying ? symbol.Underlying.Value : string.Empty,
            SecurityType.IndexOption or SecurityType.FutureOption => symbol.HasUnderlying ? symbol.ID.Symbol : string.Empty,
            SecurityType.Base or SecurityType.Future => symbol.ID.Symbol,
            _ => symbol.Value
        };
    }

    /// <summary>Whether there is an entry with this key.</summary>
    protected bool ContainsKey(SecurityDatabaseKey key) => HasEntry(key);

    private protected abstract bool HasEntry(SecurityDatabaseKey key);
}
