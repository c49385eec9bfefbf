namespace QuantConnect.Securities.Forex;

/// <summary>The last data of currency pairs.</summary>
public class ForexCache : SecurityCache
{
    /// <summary>Creates an empty cache.</summary>
    public ForexCache()
    {
    }
}
