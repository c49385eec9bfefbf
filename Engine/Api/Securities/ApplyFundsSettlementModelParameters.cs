using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Money of a fill to be booked by an <see cref="ISettlementModel"/>.</summary>
/// <param name="portfolio">The portfolio that traded.</param>
/// <param name="security">The security traded.</param>
/// <param name="applicationTimeUtc">Time of the fill, UTC.</param>
/// <param name="cashAmount">Amount and currency; negative if the portfolio pays.</param>
/// <param name="fill">The fill.</param>
public sealed class ApplyFundsSettlementModelParameters(SecurityPortfolioManager portfolio, Security security, DateTime applicationTimeUtc,
    CashAmount cashAmount, OrderEvent fill)
{
    /// <summary>The portfolio that traded.</summary>
    public SecurityPortfolioManager Portfolio { get; set; } = portfolio;

    /// <summary>The security traded.</summary>
    public Security Security { get; set; } = security;

    /// <summary>Time of the fill, UTC.</summary>
    public DateTime UtcTime { get; set; } = applicationTimeUtc;

    /// <summary>Amount and currency; negative if the portfolio pays.</summary>
    public CashAmount CashAmount { get; set; } = cashAmount;

    /// <summary>The fill.</summary>
    public OrderEvent Fill { get; set; } = fill;
}
