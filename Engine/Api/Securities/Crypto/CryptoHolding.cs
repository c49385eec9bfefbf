namespace QuantConnect.Securities.Crypto;

/// <summary>The position in a cryptocurrency pair.</summary>
public class CryptoHolding : SecurityHolding
{
    /// <summary>Creates an empty position.</summary>
    public CryptoHolding(Crypto security, ICurrencyConverter currencyConverter)
        : base(security, currencyConverter)
    {
    }
}
