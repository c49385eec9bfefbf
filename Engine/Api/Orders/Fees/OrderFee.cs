using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Fee of an order: an amount and its currency. Converts to decimal, which drops the currency.</summary>
public class OrderFee
{
    /// <summary>No fee, in the null currency; what order events without a fill carry.</summary>
    public static readonly OrderFee Zero = new(new CashAmount(0, Currencies.NullCurrency));

    /// <summary>Creates a fee; trailing zeros of the amount are dropped.</summary>
    /// <param name="orderFee">Amount and currency; positive if the portfolio pays.</param>
    public OrderFee(CashAmount orderFee) => Value = new CashAmount(orderFee.Amount.Normalize(), orderFee.Currency);

    /// <summary>Amount and currency; positive if the portfolio pays.</summary>
    public CashAmount Value { get; set; }

    /// <summary>Takes the fee out of the cash book.</summary>
    /// <param name="portfolio">The portfolio that pays.</param>
    /// <param name="fill">The fill the fee is for.</param>
    public virtual void ApplyToPortfolio(SecurityPortfolioManager portfolio, OrderEvent fill)
        => portfolio.CashBook[Value.Currency].AddAmount(-Value.Amount);

    /// <summary>Amount and currency.</summary>
    public override string ToString() => $"{Value.Amount} {Value.Currency}";

    /// <summary>The amount.</summary>
    public static implicit operator decimal(OrderFee m) => m.Value.Amount;
}
