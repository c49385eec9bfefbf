using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Engine.Models;

/// <summary>
/// Margin figures of a whole portfolio. Lean computes them through position groups; without options every group is one security, and all
/// that is left of the groups is which method of the security's buying power model is asked, and in which order the results are added.
/// </summary>
internal static class PortfolioMargin
{
    /// <summary>Sum of the maintenance margins of all positions, in account currency; <c>SecurityPortfolioManager.TotalMarginUsed</c>.</summary>
    public static decimal TotalUsed(SecurityManager securities)
    {
        var sum = 0m;
        foreach (var security in securities.ValueList)
        {
            if (security.Invested)
            {
                sum += Reserved(security);
            }
        }

        return sum;
    }

    /// <summary>Maintenance margin of the position in <paramref name="security"/> at the current price, in account currency.</summary>
    public static decimal Reserved(Security security)
    {
        var model = security.BuyingPowerModel;
        return model is BuyingPowerModel { HasStandardMaintenance: true } standard
            ? standard.StandardMaintenance(security)
            : model.GetMaintenanceMargin(MaintenanceMarginParameters.ForQuantityAtCurrentPrice(security, security.Holdings.Quantity));
    }

    /// <summary>
    /// Margin available to trade in <paramref name="direction"/>, <c>SecurityPortfolioManager.GetMarginRemaining(Symbol, OrderDirection)</c>:
    /// a trade against the position may use what the position holds now, and as much again to open the other side.
    /// </summary>
    public static decimal Available(SecurityPortfolioManager portfolio, Security security, OrderDirection direction)
    {
        var available = portfolio.MarginRemaining;
        var reducing = security.Holdings.IsShort ? OrderDirection.Buy : OrderDirection.Sell;
        if (direction == reducing && security.Invested)
        {
            available += Reserved(security);
            available += Math.Abs(security.BuyingPowerModel.GetInitialMarginRequirement(security, security.Holdings.Quantity));
        }

        return available;
    }

    /// <summary>Whether all <paramref name="orders"/> can be paid for; the first that cannot decides.</summary>
    public static HasSufficientBuyingPowerForOrderResult HasSufficientFor(SecurityPortfolioManager portfolio, List<Order> orders)
    {
        foreach (var order in orders)
        {
            var security = portfolio.Securities[order.Symbol];
            var result = security.BuyingPowerModel.HasSufficientBuyingPowerForOrder(portfolio, security, order);
            if (!result.IsSufficient || orders.Count == 1)
            {
                return result;
            }
        }

        return new HasSufficientBuyingPowerForOrderResult(true);
    }

    /// <summary>
    /// Quantity to order to reach <paramref name="targetBuyingPower"/> (a fraction of the portfolio's value, as margin), for
    /// <c>PortfolioTarget.Percent</c> and with it <c>SetHoldings</c>. Lean counts in lots and back, which sets the scale of the result.
    /// </summary>
    public static GetMaximumOrderQuantityResult MaximumQuantityForTarget(SecurityPortfolioManager portfolio, Security security,
        decimal targetBuyingPower, decimal minimumOrderMarginPortfolioPercentage)
        => ThroughLots(security, security.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(
            portfolio, security, targetBuyingPower, minimumOrderMarginPortfolioPercentage));

    /// <summary>Quantity to order to change the margin in use by <paramref name="deltaBuyingPower"/>, counted in lots and back.</summary>
    public static GetMaximumOrderQuantityResult MaximumQuantityForDelta(SecurityPortfolioManager portfolio, Security security, decimal deltaBuyingPower)
        => ThroughLots(security, security.BuyingPowerModel.GetMaximumOrderQuantityForDeltaBuyingPower(
            new GetMaximumOrderQuantityForDeltaBuyingPowerParameters(portfolio, security, deltaBuyingPower, 0)));

    private static GetMaximumOrderQuantityResult ThroughLots(Security security, GetMaximumOrderQuantityResult result)
    {
        var lotSize = security.SymbolProperties.LotSize;
        return new GetMaximumOrderQuantityResult(result.Quantity / lotSize * lotSize, result.Reason, result.IsError);
    }
}
