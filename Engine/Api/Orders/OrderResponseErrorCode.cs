namespace QuantConnect.Orders;

/// <summary>Why an order request was refused; zero is success.</summary>
public enum OrderResponseErrorCode
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>An exception while the request was carried out.</summary>
    ProcessingError = -1,

    /// <summary>The order id is taken.</summary>
    OrderAlreadyExists = -2,

    /// <summary>The account cannot carry the order.</summary>
    InsufficientBuyingPower = -3,

    /// <summary>The brokerage model does not allow this order.</summary>
    BrokerageModelRefusedToSubmitOrder = -4,

    /// <summary>The broker did not take the order.</summary>
    BrokerageFailedToSubmitOrder = -5,

    /// <summary>The broker did not take the change.</summary>
    BrokerageFailedToUpdateOrder = -6,

    /// <summary>The order handler did not take the change.</summary>
    BrokerageHandlerRefusedToUpdateOrder = -7,

    /// <summary>The broker could not cancel the order.</summary>
    BrokerageFailedToCancelOrder = -8,

    /// <summary>The order is already filled, canceled or invalid.</summary>
    InvalidOrderStatus = -9,

    /// <summary>There is no such order.</summary>
    UnableToFindOrder = -10,

    /// <summary>The quantity is zero.</summary>
    OrderQuantityZero = -11,

    /// <summary>This kind of request is not available for the order.</summary>
    UnsupportedRequestType = -12,

    /// <summary>A check before submission failed.</summary>
    PreOrderChecksError = -13,

    /// <summary>The security was never added.</summary>
    MissingSecurity = -14,

    /// <summary>The order needs an open market.</summary>
    ExchangeNotOpen = -15,

    /// <summary>The security has no price yet.</summary>
    SecurityPriceZero = -16,

    /// <summary>The pair's currencies are not in the cash book.</summary>
    ForexBaseAndQuoteCurrenciesRequired = -17,

    /// <summary>One of the pair's currencies has no conversion rate yet.</summary>
    ForexConversionRateZero = -18,

    /// <summary>The security has had no data point yet.</summary>
    SecurityHasNoData = -19,

    /// <summary>The algorithm's order limit is used up.</summary>
    ExceededMaximumOrders = -20,

    /// <summary>Too close to the market's close for a market-on-close order.</summary>
    MarketOnCloseOrderTooLate = -21,

    /// <summary>The request makes no sense for the order's state.</summary>
    InvalidRequest = -22,

    /// <summary>The order already has a cancel request.</summary>
    RequestCanceled = -23,

    /// <summary>The algorithm is initializing or warming up.</summary>
    AlgorithmWarmingUp = -24,

    /// <summary>The brokerage model does not allow this change.</summary>
    BrokerageModelRefusedToUpdateOrder = -25,

    /// <summary>The quote currency is not in the cash book.</summary>
    QuoteCurrencyRequired = -26,

    /// <summary>The quote currency has no conversion rate yet.</summary>
    ConversionRateZero = -27,

    /// <summary>The security cannot be traded.</summary>
    NonTradableSecurity = -28,

    /// <summary>The security is not an option.</summary>
    NonExercisableSecurity = -29,

    /// <summary>The quantity is less than one lot.</summary>
    OrderQuantityLessThanLotSize = -30,

    /// <summary>More would be sold short than can be borrowed.</summary>
    ExceedsShortableQuantity = -31,

    /// <summary>The order has not been confirmed yet.</summary>
    InvalidNewOrderStatus = -32,

    /// <summary>A European option before its expiry.</summary>
    EuropeanOptionNotExpiredOnExercise = -33,

    /// <summary>An option order in the step in which its underlying splits.</summary>
    OptionOrderOnStockSplit = -34,

    /// <summary>A market-on-open order while the market is open.</summary>
    MarketOnOpenNotAllowedDuringRegularHours = -35,
}
