using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>The question put to <see cref="IBuyingPowerModel.GetBuyingPower"/>.</summary>
/// <param name="portfolio">The portfolio that would pay.</param>
/// <param name="security">The security to trade.</param>
/// <param name="direction">Side of the trade.</param>
public sealed class BuyingPowerParameters(SecurityPortfolioManager portfolio, Security security, OrderDirection direction)
{
    /// <summary>The security to trade.</summary>
    public Security Security { get; } = security;

    /// <summary>The portfolio that would pay.</summary>
    public SecurityPortfolioManager Portfolio { get; } = portfolio;

    /// <summary>Side of the trade.</summary>
    public OrderDirection Direction { get; } = direction;

    /// <summary>Wraps an amount; as in Lean the currency is not kept.</summary>
    /// <param name="buyingPower">The amount in units of <paramref name="currency"/>.</param>
    /// <param name="currency">Currency of the amount.</param>
    public BuyingPower Result(decimal buyingPower, string currency) => new(buyingPower);

    /// <summary>Wraps an amount in account currency.</summary>
    /// <param name="buyingPower">The amount in account currency.</param>
    public BuyingPower ResultInAccountCurrency(decimal buyingPower) => new(buyingPower);
}
