using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>
/// A fee in the currency bought which has already been taken off the quantity of the fill; its value in quote currency is taken from the
/// cash book, because the portfolio is charged for the smaller quantity only.
/// </summary>
public class ModifiedFillQuantityOrderFee : OrderFee
{
    private readonly string _quoteCurrency;
    private readonly decimal _contractMultiplier;

    /// <summary>Creates the fee.</summary>
    /// <param name="orderFee">Amount in units of the currency bought.</param>
    /// <param name="quoteCurrency">Currency that the security is paid in.</param>
    /// <param name="contractMultiplier">Contract multiplier of the security.</param>
    public ModifiedFillQuantityOrderFee(CashAmount orderFee, string quoteCurrency, decimal contractMultiplier)
        : base(orderFee)
    {
        _quoteCurrency = quoteCurrency;
        _contractMultiplier = contractMultiplier;
    }

    /// <summary>Takes the fee's value at the fill price out of the quote currency.</summary>
    /// <param name="portfolio">The portfolio that pays.</param>
    /// <param name="fill">The fill the fee is for.</param>
    public override void ApplyToPortfolio(SecurityPortfolioManager portfolio, OrderEvent fill)
        => portfolio.CashBook[_quoteCurrency].AddAmount(-Value.Amount * fill.FillPrice * _contractMultiplier);
}
