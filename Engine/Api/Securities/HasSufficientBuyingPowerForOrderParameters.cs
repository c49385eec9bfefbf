using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>The question put to <see cref="IBuyingPowerModel.HasSufficientBuyingPowerForOrder"/>, and makers of the two answers.</summary>
/// <param name="portfolio">The portfolio that would pay.</param>
/// <param name="security">The order's security.</param>
/// <param name="order">The order to judge.</param>
public sealed class HasSufficientBuyingPowerForOrderParameters(SecurityPortfolioManager portfolio, Security security, Order order)
{
    /// <summary>The portfolio that would pay.</summary>
    public SecurityPortfolioManager Portfolio { get; } = portfolio;

    /// <summary>The order's security.</summary>
    public Security Security { get; } = security;

    /// <summary>The order to judge.</summary>
    public Order Order { get; } = order;

    /// <summary>The answer yes.</summary>
    public HasSufficientBuyingPowerForOrderResult Sufficient() => new(true);

    /// <summary>The answer no.</summary>
    /// <param name="reason">Why not.</param>
    public HasSufficientBuyingPowerForOrderResult Insufficient(string reason) => new(false, reason);

    /// <summary>The answer no, its reason formatted in invariant culture.</summary>
    /// <param name="reason">Why not.</param>
    public HasSufficientBuyingPowerForOrderResult Insufficient(FormattableString reason) => new(false, FormattableString.Invariant(reason));
}
