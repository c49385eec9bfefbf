using Quant.Engine.Models;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

// Checking and sizing orders.
public partial class BuyingPowerModel
{
    /// <summary>Whether an order can be paid for. An order that only reduces the position always can.</summary>
    /// <param name="parameters">Portfolio, security and order; the order must have a ticket.</param>
    public virtual HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters)
    {
        var order = parameters.Order;
        var quantity = order.Quantity;
        if (quantity == 0)
        {
            return parameters.Sufficient();
        }

        var ticket = parameters.Portfolio.Transactions.GetOrderTicket(order.Id);
        if (ticket is null)
        {
            return parameters.Insufficient($"Order {order.Id} has no ticket, so that its filled quantity is unknown.");
        }

        if (order.Type == OrderType.OptionExercise)
        {
            throw Unsupported.Feature("Buying power for option exercise");
        }

        var held = parameters.Security.Holdings.Quantity;
        if (held * quantity < 0 && Math.Abs(held) >= Math.Abs(quantity))
        {
            return parameters.Sufficient();
        }

        var free = GetMarginRemaining(parameters.Portfolio, parameters.Security, order.Direction);
        decimal required = GetInitialMarginRequiredForOrder(
            new InitialMarginRequiredForOrderParameters(parameters.Portfolio.CashBook, parameters.Security, order));

        // What is filled already has been paid for.
        var unfilled = (Math.Abs(quantity) - Math.Abs(ticket.QuantityFilled)) / Math.Abs(quantity);
        var requiredForRest = unfilled * required;
        return Math.Abs(requiredForRest) > free
            ? parameters.Insufficient(FormattableString.Invariant(
                $"Order {order.Id} for {quantity} {order.Symbol.Value} needs {requiredForRest:G29} of initial margin, but only {free:G29} is free."))
            : parameters.Sufficient();
    }

    /// <summary>Largest order that changes the margin of the position by at most an amount.</summary>
    /// <param name="parameters">Portfolio, security and signed amount in account currency.</param>
    public virtual GetMaximumOrderQuantityResult GetMaximumOrderQuantityForDeltaBuyingPower(
        GetMaximumOrderQuantityForDeltaBuyingPowerParameters parameters)
    {
        var security = parameters.Security;
        var used = security.BuyingPowerModel.GetReservedBuyingPowerForPosition(security);
        var target = used * (security.Holdings.IsLong ? 1 : -1) + parameters.DeltaBuyingPower;
        var value = parameters.Portfolio.TotalPortfolioValue;
        return GetMaximumOrderQuantityForTargetBuyingPower(new GetMaximumOrderQuantityForTargetBuyingPowerParameters(parameters.Portfolio, security,
            value == 0 ? 0 : target / value, parameters.MinimumOrderMarginPortfolioPercentage, parameters.SilenceNonErrorReasons));
    }

    /// <summary>
    /// Largest order after which the initial margin of the position, at the current price, is at most a fraction of the portfolio's value
    /// less the order's fee; whole lots, rounded towards the smaller position.
    /// </summary>
    /// <param name="parameters">Portfolio, security and signed fraction.</param>
    public virtual GetMaximumOrderQuantityResult GetMaximumOrderQuantityForTargetBuyingPower(
        GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters)
    {
        var portfolio = parameters.Portfolio;
        var security = parameters.Security;
        var value = portfolio.TotalPortfolioValue;
        var target = parameters.TargetBuyingPower * (value - value * RequiredFreeBuyingPowerPercent);
        if (target == 0)
        {
            return new GetMaximumOrderQuantityResult(-security.Holdings.Quantity, string.Empty, false);
        }

        // Initial margin on both sides, so that asking again after the fill asks for nothing more.
        var current = this.GetInitialMarginRequirement(security, security.Holdings.Quantity);
        var unit = this.GetInitialMarginRequirement(security, 1);
        if (unit == 0)
        {
            return new GetMaximumOrderQuantityResult(0, NoPrice(security));
        }

        var change = Math.Abs(target - current);
        if (!BuyingPowerModelExtensions.AboveMinimumOrderMarginPortfolioPercentage(portfolio, parameters.MinimumOrderMarginPortfolioPercentage, change))
        {
            return Nothing(parameters, FormattableString.Invariant(
                $"The order's margin of {change:G29} is below the minimum of {value * parameters.MinimumOrderMarginPortfolioPercentage:G29}."));
        }

        var utcTime = security.LocalTime.ConvertToUtc(security.Exchange.TimeZone);
        var previous = 0m;
        while (true)
        {
            var quantity = GetAmountToOrder(security, target, unit, out var reached);
            if (quantity == 0)
            {
                return Nothing(parameters, FormattableString.Invariant(
                    $"A change of margin of {target - current:G29} buys less than one lot of {security.SymbolProperties.LotSize:G29} {security.Symbol.Value}."));
            }

            var fee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, new MarketOrder(security.Symbol, quantity, utcTime))).Value;
            decimal feeInAccountCurrency = portfolio.CashBook.ConvertToAccountCurrency(fee).Amount;
            target = (value - feeInAccountCurrency - value * RequiredFreeBuyingPowerPercent) * parameters.TargetBuyingPower;
            if (quantity == previous)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"No order of {security.Symbol.Value} reaches the target margin {target:G29}: {quantity:G29} needs {reached:G29} with a fee of {feeInAccountCurrency:G29}, and no smaller order was found. Portfolio value {value:G29}, price {security.Price:G29}, held {security.Holdings.Quantity:G29}."));
            }

            previous = quantity;
            if (Math.Abs(reached) <= Math.Abs(target))
            {
                return new GetMaximumOrderQuantityResult(quantity);
            }
        }
    }

    /// <summary>Order, in whole lots, that brings the initial margin of the position as near to a target as possible without exceeding it.</summary>
    /// <param name="security">The security to trade.</param>
    /// <param name="targetMargin">Margin wanted, in account currency, signed as the position; not 0.</param>
    /// <param name="marginForOneUnit">Initial margin of a position of 1; the first guess, the rest is checked against the model.</param>
    /// <param name="finalMargin">Initial margin after the order.</param>
    /// <returns>Quantity to order, signed.</returns>
    public decimal GetAmountToOrder(Security security, decimal targetMargin, decimal marginForOneUnit, out decimal finalMargin)
    {
        var lotSize = security.SymbolProperties.LotSize;
        var held = security.Holdings.Quantity;
        var shorting = targetMargin < 0;

        // Both ways of rounding give the smaller position.
        var quantity = (-held + targetMargin / marginForOneUnit).DiscretelyRoundBy(lotSize,
            shorting ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity);
        finalMargin = this.GetInitialMarginRequirement(security, quantity + held);

        var excess = finalMargin - targetMargin;
        while (shorting ? excess < 0 : targetMargin > 0 && excess > 0)
        {
            quantity += shorting ? lotSize : -lotSize;
            finalMargin = this.GetInitialMarginRequirement(security, quantity + held);
            var next = finalMargin - targetMargin;
            if (Math.Abs(next) > Math.Abs(excess) && Math.Sign(next) == Math.Sign(excess))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The margin of {security.Symbol.Value} moves away from its target {targetMargin:G29} when the order gets smaller (margin of one unit {marginForOneUnit:G29}, price {security.Price:G29}): check the buying power model."));
            }

            excess = next;
        }

        return quantity;
    }

    /// <summary>Why a security without a price cannot be sized.</summary>
    internal static string NoPrice(Security security)
        => $"{security.Symbol.Value} has no price yet, so that its orders cannot be sized: wait for its first data, or seed it.";

    private static GetMaximumOrderQuantityResult Nothing(GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters, string reason)
        => new(0, parameters.SilenceNonErrorReasons ? null : reason, false);
}
