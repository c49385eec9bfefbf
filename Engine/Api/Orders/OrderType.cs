namespace QuantConnect.Orders;

/// <summary>How an order wants to be executed.</summary>
public enum OrderType
{
    /// <summary>At once, at the market's price.</summary>
    Market,

    /// <summary>At the limit price or better.</summary>
    Limit,

    /// <summary>As a market order once the stop price trades.</summary>
    StopMarket,

    /// <summary>As a limit order once the stop price trades.</summary>
    StopLimit,

    /// <summary>At the opening price of the next session.</summary>
    MarketOnOpen,

    /// <summary>At the closing price of the session.</summary>
    MarketOnClose,

    /// <summary>Exercise of an option; not supported by this engine.</summary>
    OptionExercise,

    /// <summary>As a limit order once the trigger price is touched.</summary>
    LimitIfTouched,

    /// <summary>Several legs at market; not supported by this engine.</summary>
    ComboMarket,

    /// <summary>Several legs at one net limit; not supported by this engine.</summary>
    ComboLimit,

    /// <summary>Several legs, each with its limit; not supported by this engine.</summary>
    ComboLegLimit,

    /// <summary>A stop that follows the market at a distance.</summary>
    TrailingStop,
}
