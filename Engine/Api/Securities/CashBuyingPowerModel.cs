using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

/// <summary>
/// Cash account for currency pairs and crypto: a purchase needs the quote currency, a sale the base currency, and open orders reserve
/// theirs. There is no leverage, no short position, and positions hold no margin.
/// </summary>
public partial class CashBuyingPowerModel : BuyingPowerModel
{
    /// <summary>Creates the model.</summary>
    public CashBuyingPowerModel()
        : base(1m, 0m, 0m)
    {
    }

    /// <summary>Always 1.</summary>
    /// <param name="security">Not used.</param>
    public override decimal GetLeverage(Security security) => 1m;

    /// <summary>Accepts a leverage of 1 only.</summary>
    /// <param name="security">The security.</param>
    /// <param name="leverage">Must be 1.</param>
    /// <exception cref="InvalidOperationException">The leverage is not 1.</exception>
    public override void SetLeverage(Security security, decimal leverage)
    {
        if (leverage != 1)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"A cash account has no leverage: {security.Symbol.Value} cannot be set to {leverage}. Use 1, or a margin account."));
        }
    }

    /// <summary>Full value of a position opened now, in account currency; signed as the quantity.</summary>
    /// <param name="parameters">Security and quantity.</param>
    public override InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters)
    {
        var security = parameters.Security;
        return security.QuoteCurrency.ConversionRate
            * security.SymbolProperties.ContractMultiplier
            * security.Price
            * parameters.Quantity;
    }

    /// <summary>Always 0: what is bought outright needs no margin.</summary>
    /// <param name="parameters">The security.</param>
    public override ReservedBuyingPowerForPosition GetReservedBuyingPowerForPosition(ReservedBuyingPowerForPositionParameters parameters)
        => parameters.ResultInAccountCurrency(0m);

    /// <summary>Units of the base currency that can be bought with the quote currency in the book, or sold from the book.</summary>
    /// <param name="parameters">Portfolio, security and side.</param>
    public override BuyingPower GetBuyingPower(BuyingPowerParameters parameters)
    {
        var security = parameters.Security;
        if (security is not IBaseCurrencySymbol { BaseCurrency: { } baseCurrency })
        {
            return parameters.ResultInAccountCurrency(0m);
        }

        var utcTime = security.LocalTime.ConvertToUtc(security.Exchange.TimeZone);
        var unitPrice = new MarketOrder(security.Symbol, 1, utcTime).GetValue(security) / security.QuoteCurrency.ConversionRate;
        if (unitPrice == 0)
        {
            return parameters.ResultInAccountCurrency(0m);
        }

        return parameters.Direction switch
        {
            OrderDirection.Buy => parameters.Result(
                parameters.Portfolio.CashBook[security.QuoteCurrency.Symbol].Amount / unitPrice, baseCurrency.Symbol),
            OrderDirection.Sell => parameters.Result(baseCurrency.Amount, baseCurrency.Symbol),
            _ => parameters.ResultInAccountCurrency(0m),
        };
    }

    /// <summary>Not available in a cash account, as in Lean.</summary>
    /// <param name="parameters">Not used.</param>
    /// <exception cref="NotImplementedException">Always.</exception>
    public override GetMaximumOrderQuantityResult GetMaximumOrderQuantityForDeltaBuyingPower(
        GetMaximumOrderQuantityForDeltaBuyingPowerParameters parameters)
        => throw new NotImplementedException("A cash account has no margin in use that an order could change by an amount: size by target instead.");

    /// <summary>Largest order that brings the base currency to at most a fraction of the portfolio's value, the fee included; whole lots.</summary>
    /// <param name="parameters">Portfolio, security and fraction, not negative.</param>
    public override GetMaximumOrderQuantityResult GetMaximumOrderQuantityForTargetBuyingPower(
        GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters)
    {
        var portfolio = parameters.Portfolio;
        var security = parameters.Security;
        var targetValue = parameters.TargetBuyingPower * portfolio.TotalPortfolioValue;
        if (targetValue < 0)
        {
            return new GetMaximumOrderQuantityResult(0, "A cash account cannot be short.");
        }

        if (security is not IBaseCurrencySymbol { BaseCurrency: { } baseCurrency })
        {
            return new GetMaximumOrderQuantityResult(0, NotACurrencyPair(security));
        }

        if (targetValue == 0)
        {
            return new GetMaximumOrderQuantityResult(-baseCurrency.Amount);
        }

        var held = portfolio.CashBook.ConvertToAccountCurrency(baseCurrency.Amount, baseCurrency.Symbol);
        var orderTarget = Math.Abs(targetValue - held);
        var buying = targetValue > held;
        var properties = security.SymbolProperties;
        var unitPrice = buying ? security.AskPrice : security.BidPrice;
        unitPrice *= security.QuoteCurrency.ConversionRate * properties.ContractMultiplier;
        if (unitPrice == 0)
        {
            return new GetMaximumOrderQuantityResult(0, security.QuoteCurrency.ConversionRate == 0
                ? $"There is no conversion rate yet from {security.QuoteCurrency.Symbol} to {portfolio.CashBook.AccountCurrency}, so that {security.Symbol.Value} cannot be sized."
                : NoPrice(security));
        }

        var quantity = orderTarget / unitPrice;
        quantity -= quantity % properties.LotSize;
        if (quantity == 0)
        {
            return new GetMaximumOrderQuantityResult(0, parameters.SilenceNonErrorReasons ? null : BelowOneLot(security, orderTarget, 0), false);
        }

        var utcTime = security.LocalTime.ConvertToUtc(security.Exchange.TimeZone);
        var previous = 0m;
        var fee = 0m;
        var cost = 0m;
        do
        {
            if (cost > orderTarget)
            {
                quantity -= Math.Max((cost - orderTarget) / (cost / quantity), properties.LotSize);
            }

            quantity -= quantity % properties.LotSize;
            if (quantity <= 0)
            {
                return new GetMaximumOrderQuantityResult(0, BelowOneLot(security, orderTarget, fee));
            }

            if (quantity == previous)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"No order of {security.Symbol.Value} reaches the target value {orderTarget:G29}: {quantity:G29} costs {cost:G29} with a fee of {fee:G29}, and no smaller order was found."));
            }

            previous = quantity;
            var order = new MarketOrder(security.Symbol, quantity, utcTime);
            var orderFee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order)).Value;
            fee = portfolio.CashBook.ConvertToAccountCurrency(orderFee).Amount;
            cost = quantity * unitPrice + fee;
        }
        while (cost > orderTarget);

        return new GetMaximumOrderQuantityResult((buying ? 1 : -1) * quantity);
    }

    private static string NotACurrencyPair(Security security)
        => $"A cash account for currencies cannot trade {security.Symbol.Value}: {security.Type} has no base currency.";

    private static string BelowOneLot(Security security, decimal value, decimal fee) => FormattableString.Invariant(
        $"{value:G29} with a fee of {fee:G29} buys less than one lot of {security.SymbolProperties.LotSize:G29} {security.Symbol.Value}.");
}
