using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Shorter ways to ask an <see cref="IBuyingPowerModel"/>.</summary>
public static class BuyingPowerModelExtensions
{
    /// <summary>Margin that the current position holds, in account currency.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="security">The security.</param>
    public static decimal GetReservedBuyingPowerForPosition(this IBuyingPowerModel model, Security security)
        => model.GetReservedBuyingPowerForPosition(new ReservedBuyingPowerForPositionParameters(security)).AbsoluteUsedBuyingPower;

    /// <summary>Whether an order can be paid for.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="portfolio">The portfolio that would pay.</param>
    /// <param name="security">The order's security.</param>
    /// <param name="order">The order.</param>
    public static HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(this IBuyingPowerModel model,
        SecurityPortfolioManager portfolio, Security security, Order order)
        => model.HasSufficientBuyingPowerForOrder(new HasSufficientBuyingPowerForOrderParameters(portfolio, security, order));

    /// <summary>Largest order that brings the margin of the position to at most a fraction of the portfolio's value.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="portfolio">The portfolio that trades.</param>
    /// <param name="security">The security to trade.</param>
    /// <param name="target">Signed fraction of the portfolio's value, as margin.</param>
    /// <param name="minimumOrderMarginPortfolioPercentage">Orders whose margin is a smaller fraction of the portfolio are not made.</param>
    public static GetMaximumOrderQuantityResult GetMaximumOrderQuantityForTargetBuyingPower(this IBuyingPowerModel model,
        SecurityPortfolioManager portfolio, Security security, decimal target, decimal minimumOrderMarginPortfolioPercentage)
        => model.GetMaximumOrderQuantityForTargetBuyingPower(new GetMaximumOrderQuantityForTargetBuyingPowerParameters(
            portfolio, security, target, minimumOrderMarginPortfolioPercentage));

    /// <summary>What can be spent on a trade of one side, in the units of the model.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="portfolio">The portfolio that would pay.</param>
    /// <param name="security">The security to trade.</param>
    /// <param name="direction">Side of the trade.</param>
    public static decimal GetBuyingPower(this IBuyingPowerModel model, SecurityPortfolioManager portfolio, Security security, OrderDirection direction)
        => model.GetBuyingPower(new BuyingPowerParameters(portfolio, security, direction)).Value;

    /// <summary>Margin needed to keep the current position, in account currency.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="security">The security.</param>
    public static decimal GetMaintenanceMargin(this IBuyingPowerModel model, Security security)
        => model.GetMaintenanceMargin(MaintenanceMarginParameters.ForCurrentHoldings(security));

    /// <summary>Margin needed to open a position at the current price, in account currency; signed as the quantity.</summary>
    /// <param name="model">The model asked.</param>
    /// <param name="security">The security.</param>
    /// <param name="quantity">Quantity of the position, signed.</param>
    public static decimal GetInitialMarginRequirement(this IBuyingPowerModel model, Security security, decimal quantity)
        => model.GetInitialMarginRequirement(new InitialMarginParameters(security, quantity));

    /// <summary>Whether an order is large enough to be worth sending.</summary>
    /// <param name="model">The model asked for the order's margin.</param>
    /// <param name="security">The security to trade.</param>
    /// <param name="quantity">Quantity of the order, signed.</param>
    /// <param name="portfolioManager">The portfolio.</param>
    /// <param name="minimumOrderMarginPortfolioPercentage">The least fraction of the portfolio's value; 0 lets everything pass.</param>
    public static bool AboveMinimumOrderMarginPortfolioPercentage(this IBuyingPowerModel model, Security security, decimal quantity,
        SecurityPortfolioManager portfolioManager, decimal minimumOrderMarginPortfolioPercentage)
        => minimumOrderMarginPortfolioPercentage == 0 || AboveMinimumOrderMarginPortfolioPercentage(portfolioManager,
            minimumOrderMarginPortfolioPercentage, Math.Abs(model.GetInitialMarginRequirement(security, quantity)));

    /// <summary>Whether a margin is large enough to be worth an order; always true while no margin is left, as positions must be reducible.</summary>
    /// <param name="portfolioManager">The portfolio.</param>
    /// <param name="minimumOrderMarginPortfolioPercentage">The least fraction of the portfolio's value.</param>
    /// <param name="absFinalOrderMargin">The order's margin in account currency, without its sign.</param>
    public static bool AboveMinimumOrderMarginPortfolioPercentage(SecurityPortfolioManager portfolioManager,
        decimal minimumOrderMarginPortfolioPercentage, decimal absFinalOrderMargin)
    {
        var value = portfolioManager.TotalPortfolioValue;
        return value * minimumOrderMarginPortfolioPercentage <= absFinalOrderMargin || portfolioManager.GetMarginRemaining(value) <= 0;
    }
}
