namespace QuantConnect;

/// <summary>Coarse kind of a data point, faster to test than its type.</summary>
public enum MarketDataType
{
    /// <summary>User-defined data.</summary>
    Base,

    /// <summary>Open, high, low, close and volume of trades.</summary>
    TradeBar,

    /// <summary>Single trade, quote or open interest.</summary>
    Tick,

    /// <summary>Dividend, split, delisting, ticker change, interest rate.</summary>
    Auxiliary,

    /// <summary>Bid and ask bars.</summary>
    QuoteBar,

    /// <summary>Contracts of one option root.</summary>
    OptionChain,

    /// <summary>Contracts of one future root.</summary>
    FuturesChain,
}
