namespace QuantConnect.Securities;

/// <summary>The question put to <see cref="IBuyingPowerModel.GetMaximumOrderQuantityForDeltaBuyingPower"/>.</summary>
/// <param name="portfolio">The portfolio that trades.</param>
/// <param name="security">The security to trade.</param>
/// <param name="deltaBuyingPower">Change of the margin in use, in account currency; negative to sell.</param>
/// <param name="minimumOrderMarginPortfolioPercentage">Orders whose margin is a smaller fraction of the portfolio are not made.</param>
/// <param name="silenceNonErrorReasons">True to leave out the reason when the answer is zero without an error.</param>
public sealed class GetMaximumOrderQuantityForDeltaBuyingPowerParameters(SecurityPortfolioManager portfolio, Security security, decimal deltaBuyingPower,
    decimal minimumOrderMarginPortfolioPercentage, bool silenceNonErrorReasons = false)
{
    /// <summary>The portfolio that trades.</summary>
    public SecurityPortfolioManager Portfolio { get; } = portfolio;

    /// <summary>The security to trade.</summary>
    public Security Security { get; } = security;

    /// <summary>Change of the margin in use, in account currency; negative to sell.</summary>
    public decimal DeltaBuyingPower { get; } = deltaBuyingPower;

    /// <summary>True when a zero answer that is not an error needs no reason.</summary>
    public bool SilenceNonErrorReasons { get; } = silenceNonErrorReasons;

    /// <summary>Fraction of the portfolio's value below which an order is not worth sending; 0 for no minimum.</summary>
    public decimal MinimumOrderMarginPortfolioPercentage { get; } = minimumOrderMarginPortfolioPercentage;
}
