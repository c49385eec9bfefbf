namespace QuantConnect.Securities.Equity;

/// <summary>The last data of stocks.</summary>
public class EquityCache : SecurityCache
{
    /// <summary>Creates an empty cache.</summary>
    public EquityCache()
    {
    }
}
