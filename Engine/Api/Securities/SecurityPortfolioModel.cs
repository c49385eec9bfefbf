using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

/// <summary>Books fills at average cost: a position's average price changes when it grows, and profit is realised when it shrinks.</summary>
public class SecurityPortfolioModel : ISecurityPortfolioModel
{
    /// <summary>Books one fill: volume, fee, cash, profit, and then the position.</summary>
    public virtual void ProcessFill(SecurityPortfolioManager portfolio, Security security, OrderEvent fill)
    {
        var averagePrice = security.Holdings.AveragePrice;
        var quantity = security.Holdings.Quantity;
        try
        {
            Book(portfolio, security, fill);
            (averagePrice, quantity) = Add(averagePrice, quantity, fill);
        }
        catch (Exception error) when (portfolio.Report(error))
        {
            // as in Lean: what the models had booked before the error stays, the position does not change
        }
        security.Holdings.SetHoldings(averagePrice, quantity);
    }

    /// <summary>The profit of the part of a fill that closes the position, fees not deducted.</summary>
    protected virtual ConvertibleCashAmount ProcessCloseTradeProfit(SecurityPortfolioManager portfolio, Security security, OrderEvent fill)
    {
        var holdings = security.Holdings;
        var closed = Math.Sign(-fill.FillQuantity) * Math.Min(fill.AbsoluteFillQuantity, holdings.AbsoluteQuantity);
        var cost = holdings.GetQuantityValue(closed, holdings.AveragePrice);
        var proceeds = holdings.GetQuantityValue(closed, fill.FillPrice);
        var profit = new ConvertibleCashAmount(proceeds.Amount - cost.Amount, proceeds.Cash);
        if (IsSettledByProfit(security.Type))
        {
            security.SettlementModel.ApplyFunds(new ApplyFundsSettlementModelParameters(portfolio, security, fill.UtcTime, profit, fill));
        }
        return profit;
    }

    private static bool IsSettledByProfit(SecurityType type) => type is SecurityType.Future or SecurityType.Cfd or SecurityType.CryptoFuture;

    private static (decimal AveragePrice, decimal Quantity) Add(decimal averagePrice, decimal quantity, OrderEvent fill)
    {
        var sum = quantity + fill.FillQuantity;
        if (quantity == 0)
        {
            return (fill.FillPrice, fill.FillQuantity);
        }
        var grows = fill.Direction == (quantity > 0 ? OrderDirection.Buy : OrderDirection.Sell);
        if (grows)
        {
            return ((averagePrice * quantity + fill.FillQuantity * fill.FillPrice) / sum, sum);
        }
        if (fill.Direction == OrderDirection.Hold)
        {
            return (averagePrice, quantity);
        }
        if (sum == 0)
        {
            return (0, sum);
        }
        // beyond zero a new position begins at the fill's price
        return (sum > 0 == quantity > 0 ? averagePrice : fill.FillPrice, sum);
    }

    private void Book(SecurityPortfolioManager portfolio, Security security, OrderEvent fill)
    {
        var holdings = security.Holdings;
        var closes = (holdings.IsLong && fill.Direction == OrderDirection.Sell) || (holdings.IsShort && fill.Direction == OrderDirection.Buy);

        holdings.AddNewSale(holdings.GetQuantityValue(fill.AbsoluteFillQuantity, fill.FillPrice).InAccountCurrency);

        var fee = 0m;
        if (fill.OrderFee != OrderFee.Zero && fill.OrderFee.Value.Amount != 0)
        {
            fee = portfolio.CashBook.ConvertToAccountCurrency(fill.OrderFee.Value).Amount;
            holdings.AddNewFee(fee);
            fill.OrderFee.ApplyToPortfolio(portfolio, fill);
        }

        if (!IsSettledByProfit(security.Type))
        {
            Settle(portfolio, security, fill, -fill.FillQuantity * fill.FillPrice * security.SymbolProperties.ContractMultiplier, security.QuoteCurrency);
        }
        if (security is IBaseCurrencySymbol pair && security.Type is (SecurityType.Forex or SecurityType.Crypto))
        {
            Settle(portfolio, security, fill, fill.FillQuantity, pair.BaseCurrency);
        }

        if (closes)
        {
            var profit = ProcessCloseTradeProfit(portfolio, security, fill).InAccountCurrency;
            holdings.AddNewProfit(profit);
            holdings.SetLastTradeProfit(profit);
            // the opening fill is taken to have cost the same fee
            var net = profit - 2 * fee;
            portfolio.AddTransactionRecord(security.UtcTime, net, fill.IsWin(security, net));
        }
    }

    private static void Settle(SecurityPortfolioManager portfolio, Security security, OrderEvent fill, decimal amount, Cash currency)
        => security.SettlementModel.ApplyFunds(
            new ApplyFundsSettlementModelParameters(portfolio, security, fill.UtcTime, new CashAmount(amount, currency.Symbol), fill));
}
