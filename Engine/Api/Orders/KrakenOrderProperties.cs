namespace QuantConnect.Orders;

/// <summary>Settings of orders for Kraken.</summary>
public class KrakenOrderProperties : OrderProperties
{
    private bool _feeInBase;
    private bool _feeInQuote;

    /// <summary>Whether a limit order must not take liquidity; fee models use it.</summary>
    public bool PostOnly { get; set; }

    /// <summary>Fee in the base currency; setting it clears <see cref="FeeInQuote"/>, setting false does nothing.</summary>
    public bool FeeInBase
    {
        get => _feeInBase;
        set
        {
            if (value)
            {
                (_feeInBase, _feeInQuote) = (true, false);
            }
        }
    }

    /// <summary>Fee in the quote currency; setting it clears <see cref="FeeInBase"/>, setting false does nothing.</summary>
    public bool FeeInQuote
    {
        get => _feeInQuote;
        set
        {
            if (value)
            {
                (_feeInBase, _feeInQuote) = (false, true);
            }
        }
    }

    /// <summary>Switches market price protection off; not simulated.</summary>
    public bool NoMarketPriceProtection { get; set; }

    /// <summary>Order the broker sends when this one fills; not simulated.</summary>
    public Order? ConditionalOrder { get; set; }
}
