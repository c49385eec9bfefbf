namespace QuantConnect.Securities.Forex;

/// <summary>A currency market.</summary>
public class ForexExchange : SecurityExchange
{
    /// <summary>Creates FXCM's market from the run's data folder.</summary>
    public ForexExchange()
        : base(MarketHoursDatabase.FromDataFolder().GetExchangeHours(Market.FXCM, null, SecurityType.Forex))
    {
    }

    /// <summary>Creates a market with this calendar.</summary>
    public ForexExchange(SecurityExchangeHours exchangeHours)
        : base(exchangeHours)
    {
    }

    /// <summary>Days of trading in a year: 313.</summary>
    public override int TradingDaysPerYear => 313;
}
