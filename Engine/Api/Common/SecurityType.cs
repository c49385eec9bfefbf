namespace QuantConnect;

/// <summary>Kind of instrument a symbol stands for; part of every security identifier.</summary>
public enum SecurityType
{
    /// <summary>User-defined data.</summary>
    Base,

    /// <summary>Stock or fund share.</summary>
    Equity,

    /// <summary>Option on an equity.</summary>
    Option,

    /// <summary>Physical commodity; unused by the data folder.</summary>
    Commodity,

    /// <summary>Currency pair quoted by a dealer.</summary>
    Forex,

    /// <summary>Futures contract.</summary>
    Future,

    /// <summary>Contract for difference.</summary>
    Cfd,

    /// <summary>Spot crypto pair.</summary>
    Crypto,

    /// <summary>Option on a future.</summary>
    FutureOption,

    /// <summary>Index value that cannot be traded.</summary>
    Index,

    /// <summary>Option on an index.</summary>
    IndexOption,

    /// <summary>Dated or perpetual crypto future.</summary>
    CryptoFuture,
}
