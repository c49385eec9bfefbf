using QuantConnect.Securities;

namespace QuantConnect.Util;

/// <summary>Helpers for securities.</summary>
public static class SecurityExtensions
{
    /// <summary>Whether only the engine subscribes to the security, for a conversion rate or the benchmark.</summary>
    public static bool IsInternalFeed(this Security security)
    {
        foreach (var config in security.Subscriptions)
        {
            if (!config.IsInternalFeed)
            {
                return false;
            }
        }
        return true;
    }
}
