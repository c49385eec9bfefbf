namespace QuantConnect.Securities.Forex;

/// <summary>The position in a currency pair.</summary>
public class ForexHolding : SecurityHolding
{
    /// <summary>Creates an empty position.</summary>
    public ForexHolding(Forex security, ICurrencyConverter currencyConverter)
        : base(security, currencyConverter)
    {
    }

    /// <summary>Profit of closing the position now, in pips (ten ticks), rounded to one decimal.</summary>
    public decimal TotalCloseProfitPips()
    {
        var pip = Security.SymbolProperties.MinimumPriceVariation * 10;
        var valueOfPip = pip * AbsoluteQuantity * Security.QuoteCurrency.ConversionRate;
        return Math.Round(TotalCloseProfit() / valueOfPip, 1);
    }
}
