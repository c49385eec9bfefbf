using QuantConnect.Securities.Equity;
using QuantConnect.Securities.Forex;

namespace QuantConnect.Securities;

/// <summary>Creates the caches of securities, and connects those of custom data with its underlying's, whichever comes first.</summary>
public class SecurityCacheProvider
{
    private readonly ISecurityProvider _securities;
    private readonly Dictionary<Symbol, List<Symbol>> _waitingForUnderlying = new();

    /// <summary>Creates a provider for these securities.</summary>
    public SecurityCacheProvider(ISecurityProvider securityProvider)
    {
        _securities = securityProvider;
    }

    /// <summary>Creates the cache of a symbol.</summary>
    public SecurityCache GetSecurityCache(Symbol symbol)
    {
        SecurityCache cache = symbol.SecurityType switch
        {
            SecurityType.Equity => new EquityCache(),
            SecurityType.Forex => new ForexCache(),
            _ => new SecurityCache()
        };

        if (symbol.SecurityType == SecurityType.Base && symbol.HasUnderlying)
        {
            if (_securities.GetSecurity(symbol.Underlying) is { } underlying)
            {
                SecurityCache.ShareTypeCacheInstance(underlying.Cache, cache);
            }
            else if (_waitingForUnderlying.TryGetValue(symbol.Underlying, out var waiting))
            {
                waiting.Add(symbol);
            }
            else
            {
                _waitingForUnderlying.Add(symbol.Underlying, [symbol]);
            }
        }
        else if (_waitingForUnderlying.Remove(symbol, out var customData))
        {
            foreach (var custom in customData)
            {
                if (_securities.GetSecurity(custom) is { } security)
                {
                    SecurityCache.ShareTypeCacheInstance(cache, security.Cache);
                }
            }
        }
        return cache;
    }
}
