namespace QuantConnect.Securities.Equity;

/// <summary>A stock exchange.</summary>
public class EquityExchange : SecurityExchange
{
    /// <summary>Creates the US stock market's exchange from the run's data folder.</summary>
    public EquityExchange()
        : base(MarketHoursDatabase.FromDataFolder().GetExchangeHours(Market.USA, null, SecurityType.Equity))
    {
    }

    /// <summary>Creates an exchange with this calendar.</summary>
    public EquityExchange(SecurityExchangeHours exchangeHours)
        : base(exchangeHours)
    {
    }

    /// <summary>Days of trading in a year: 252.</summary>
    public override int TradingDaysPerYear => 252;
}
