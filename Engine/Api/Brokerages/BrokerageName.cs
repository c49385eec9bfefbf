namespace QuantConnect.Brokerages;

/// <summary>Brokerages that Lean knows; <see cref="BrokerageModel.Create"/> says which of them this engine models.</summary>
public enum BrokerageName
{
    /// <summary>No particular brokerage: Interactive Brokers' fees, few restrictions.</summary>
    Default,

    /// <summary>The same as <see cref="Default"/>.</summary>
    QuantConnectBrokerage = Default,

    /// <summary>Interactive Brokers.</summary>
    InteractiveBrokersBrokerage,

    /// <summary>Tradier.</summary>
    TradierBrokerage,

    /// <summary>Oanda.</summary>
    OandaBrokerage,

    /// <summary>FXCM.</summary>
    FxcmBrokerage,

    /// <summary>Bitfinex.</summary>
    Bitfinex,

    /// <summary>Binance, spot.</summary>
    Binance,

    /// <summary>Former name of Coinbase's exchange.</summary>
    [Obsolete("Use Coinbase: GDAX is its former name.")]
    GDAX = 12,

    /// <summary>Alpaca.</summary>
    Alpaca,

    /// <summary>QuantConnect's former Alpha Streams.</summary>
    AlphaStreams,

    /// <summary>Zerodha.</summary>
    Zerodha,

    /// <summary>Samco.</summary>
    Samco,

    /// <summary>Atreyu.</summary>
    Atreyu,

    /// <summary>Trading Technologies.</summary>
    TradingTechnologies,

    /// <summary>Kraken.</summary>
    Kraken,

    /// <summary>FTX.</summary>
    FTX,

    /// <summary>FTX US.</summary>
    FTXUS,

    /// <summary>Exante.</summary>
    Exante,

    /// <summary>Binance US.</summary>
    BinanceUS,

    /// <summary>Wolverine.</summary>
    Wolverine,

    /// <summary>TD Ameritrade.</summary>
    TDAmeritrade,

    /// <summary>Binance, USD-margined futures.</summary>
    BinanceFutures,

    /// <summary>Binance, coin-margined futures.</summary>
    BinanceCoinFutures,

    /// <summary>RBI.</summary>
    RBI,

    /// <summary>Bybit.</summary>
    Bybit,

    /// <summary>Eze.</summary>
    Eze,

    /// <summary>Axos Clearing.</summary>
    Axos,

    /// <summary>Coinbase.</summary>
    Coinbase,

    /// <summary>TradeStation.</summary>
    TradeStation,

    /// <summary>Bloomberg Terminal Link.</summary>
    TerminalLink,

    /// <summary>Charles Schwab.</summary>
    CharlesSchwab,

    /// <summary>Tastytrade.</summary>
    Tastytrade,

    /// <summary>Interactive Brokers over FIX.</summary>
    InteractiveBrokersFix,

    /// <summary>dYdX.</summary>
    DYDX,

    /// <summary>Webull.</summary>
    Webull,

    /// <summary>Public.</summary>
    Public,

    /// <summary>Bloomberg over FIX.</summary>
    BloombergFix,
}
