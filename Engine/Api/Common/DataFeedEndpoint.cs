namespace QuantConnect;

/// <summary>Where a data feed takes its data from.</summary>
public enum DataFeedEndpoint
{
    /// <summary>Historical files, as fast as possible.</summary>
    Backtesting,

    /// <summary>Historical files.</summary>
    FileSystem,

    /// <summary>Live stream.</summary>
    LiveTrading,

    /// <summary>Database.</summary>
    Database,
}
