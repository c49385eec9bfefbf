using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

// Checking orders against the cash book.
public partial class CashBuyingPowerModel
{
    /// <summary>Whether the cash book holds what the order spends, less what open orders of the same currency have reserved.</summary>
    /// <param name="parameters">Portfolio, security and order.</param>
    public override HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters)
    {
        var security = parameters.Security;
        var order = parameters.Order;
        if (security is not IBaseCurrencySymbol { BaseCurrency: { } baseCurrency })
        {
            return parameters.Insufficient(NotACurrencyPair(security));
        }

        if (order.Direction != OrderDirection.Buy)
        {
            var reservedBase = ReservedByOpenOrders(parameters.Portfolio, security, order, baseCurrency.Symbol);
            return order.AbsoluteQuantity <= baseCurrency.Amount - reservedBase
                ? parameters.Sufficient()
                : parameters.Insufficient(FormattableString.Invariant(
                    $"Order {order.Id} sells {order.AbsoluteQuantity:G29} {baseCurrency.Symbol}, but of {baseCurrency.Amount:G29} open orders reserve {reservedBase:G29}; a cash account cannot be short."));
        }

        var quote = security.QuoteCurrency;
        var price = PriceOf(security, order);
        var cost = order.AbsoluteQuantity * price;
        var reserved = ReservedByOpenOrders(parameters.Portfolio, security, order, quote.Symbol);
        var affordable = order.Type == OrderType.Market
            ? Math.Abs(MaximumMarketQuantity(parameters, baseCurrency, reserved) * price)
            : quote.Amount - reserved - LimitOrderFee(parameters);
        return cost <= affordable
            ? parameters.Sufficient()
            : parameters.Insufficient(FormattableString.Invariant(
                $"Order {order.Id} for {order.AbsoluteQuantity:G29} {security.Symbol.Value} costs {cost:G29} {quote.Symbol}, but only {affordable:G29} can be spent (cash {quote.Amount:G29}, reserved by open orders {reserved:G29})."));
    }

    /// <summary>Sizing for everything that is free, expressed as a target for the whole position.</summary>
    private decimal MaximumMarketQuantity(HasSufficientBuyingPowerForOrderParameters parameters, Cash baseCurrency, decimal reserved)
    {
        var portfolio = parameters.Portfolio;
        var quote = parameters.Security.QuoteCurrency;
        var held = portfolio.CashBook.Convert(baseCurrency.Amount, baseCurrency.Symbol, quote.Symbol);
        var target = portfolio.CashBook.ConvertToAccountCurrency(quote.Amount - reserved + held, quote.Symbol);
        var value = portfolio.TotalPortfolioValue;
        return GetMaximumOrderQuantityForTargetBuyingPower(new GetMaximumOrderQuantityForTargetBuyingPowerParameters(
            portfolio, parameters.Security, value == 0 ? 0 : target / value, 0)).Quantity;
    }

    /// <summary>Fee in quote currency; Lean counts it for limit orders, not for stops.</summary>
    private static decimal LimitOrderFee(HasSufficientBuyingPowerForOrderParameters parameters)
    {
        if (parameters.Order.Type != OrderType.Limit)
        {
            return 0m;
        }

        var fee = parameters.Security.FeeModel.GetOrderFee(new OrderFeeParameters(parameters.Security, parameters.Order)).Value;
        return parameters.Portfolio.CashBook.Convert(fee.Amount, fee.Currency, parameters.Security.QuoteCurrency.Symbol);
    }

    /// <summary>
    /// Amount of <paramref name="currency"/> that other open limit and stop-market orders are going to spend, in any pair with that currency.
    /// </summary>
    private static decimal ReservedByOpenOrders(SecurityPortfolioManager portfolio, Security security, Order order, string currency)
    {
        var reserved = 0m;
        foreach (var open in portfolio.Transactions.GetOpenOrders(open => Reserves(portfolio, open, order, currency)))
        {
            // As in Lean the price is read with the security of the order that is checked; only stops and limits get here, and they carry theirs.
            reserved += portfolio.Securities[open.Symbol].QuoteCurrency.Symbol == currency
                ? open.AbsoluteQuantity * PriceOf(security, open)
                : open.AbsoluteQuantity;
        }

        return reserved;
    }

    private static bool Reserves(SecurityPortfolioManager portfolio, Order open, Order order, string currency)
    {
        if (open.Id == order.Id || open.Type is not (OrderType.Limit or OrderType.StopMarket)
            || !portfolio.Securities.TryGetValue(open.Symbol, out var security)
            || security is not IBaseCurrencySymbol { BaseCurrency: { } baseCurrency })
        {
            return false;
        }

        return baseCurrency.Symbol == currency
            ? open.Direction == OrderDirection.Sell
            : security.QuoteCurrency.Symbol == currency && open.Direction == OrderDirection.Buy;
    }

    private static decimal PriceOf(Security security, Order order) => order switch
    {
        { Type: OrderType.Market } => security.Price,
        LimitOrder limit => limit.LimitPrice,
        StopLimitOrder stopLimit => stopLimit.LimitPrice,
        LimitIfTouchedOrder touched => touched.LimitPrice,
        StopMarketOrder stop => stop.StopPrice,
        _ => 0m,
    };
}
