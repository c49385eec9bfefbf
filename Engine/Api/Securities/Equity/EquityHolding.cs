namespace QuantConnect.Securities.Equity;

/// <summary>The position in a stock.</summary>
public class EquityHolding : SecurityHolding
{
    /// <summary>Creates an empty position.</summary>
    public EquityHolding(Security security, ICurrencyConverter currencyConverter)
        : base(security, currencyConverter)
    {
    }
}
