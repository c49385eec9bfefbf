using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Interfaces;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;

namespace QuantConnect.Orders;

/// <summary>Cuts quantities to volume, value and lots.</summary>
public static class OrderSizing
{
    /// <summary>The desired size, but at most this fraction of the last bar's volume, in whole lots.</summary>
    public static decimal GetOrderSizeForPercentVolume(Security security, decimal maximumPercentCurrentVolume, decimal desiredOrderSize) =>
        Cut(security, maximumPercentCurrentVolume * security.Volume, desiredOrderSize);

    /// <summary>The desired size, but at most this value in the account currency, in whole lots; 0 without a price.</summary>
    public static decimal GetOrderSizeForMaximumValue(Security security, decimal maximumOrderValueInAccountCurrency, decimal desiredOrderSize)
    {
        var price = security.Price * security.QuoteCurrency.ConversionRate * security.SymbolProperties.ContractMultiplier;
        return price == 0m ? 0m : Cut(security, maximumOrderValueInAccountCurrency / price, desiredOrderSize);
    }

    /// <summary>What is missing from the target when holdings and open orders are counted, in whole lots.</summary>
    public static decimal GetUnorderedQuantity(IAlgorithm algorithm, IPortfolioTarget target) =>
        GetUnorderedQuantity(algorithm, target, algorithm.Securities[target.Symbol]);

    /// <summary>What is missing from the target; with <paramref name="accountForFees"/> a crypto fee taken in the bought coin is added.</summary>
    public static decimal GetUnorderedQuantity(IAlgorithm algorithm, IPortfolioTarget target, Security security, bool accountForFees = false)
    {
        var quantity = target.Quantity - algorithm.Transactions.GetProjectedHoldings(security).ProjectedQuantity;
        if (accountForFees && quantity > 0 && security is Crypto crypto)
        {
            var order = new MarketOrder(security.Symbol, quantity, algorithm.UtcTime);
            var fee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order)).Value;
            if (fee.Currency == crypto.BaseCurrency.Symbol)
            {
                quantity += fee.Amount;
            }
        }

        return AdjustByLotSize(security, quantity);
    }

    /// <summary>Whole lots, towards zero; a quantity within a millionth of the next lot counts as that lot.</summary>
    public static decimal AdjustByLotSize(Security security, decimal quantity)
    {
        var lot = security.SymbolProperties.LotSize;
        var size = Math.Abs(quantity);
        var remainder = size % lot;
        if (remainder != 0 && lot - remainder < lot / 1000000)
        {
            remainder -= lot;
        }

        return (size - remainder) * Math.Sign(quantity);
    }

    private static decimal Cut(Security security, decimal maximum, decimal desired) =>
        Math.Sign(desired) * AdjustByLotSize(security, Math.Min(maximum, Math.Abs(desired)));
}
