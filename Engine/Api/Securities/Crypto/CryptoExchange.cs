namespace QuantConnect.Securities.Crypto;

/// <summary>A cryptocurrency exchange.</summary>
public class CryptoExchange : SecurityExchange
{
    /// <summary>Creates the exchange of a market from the run's data folder.</summary>
    public CryptoExchange(string market)
        : base(MarketHoursDatabase.FromDataFolder().GetExchangeHours(market, null, SecurityType.Crypto))
    {
    }

    /// <summary>Creates an exchange with this calendar.</summary>
    public CryptoExchange(SecurityExchangeHours exchangeHours)
        : base(exchangeHours)
    {
    }
}
