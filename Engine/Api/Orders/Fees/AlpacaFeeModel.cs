using Quant.Engine.Models;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Alpaca: equities and options free; crypto a percentage, in the coin bought for purchases and in quote currency for sales.</summary>
public class AlpacaFeeModel : FeeModel
{
    /// <summary>Crypto rate for orders that wait in the book.</summary>
    public const decimal MakerCryptoFee = 0.0015m;

    /// <summary>Crypto rate for orders that fill at once.</summary>
    public const decimal TakerCryptoFee = 0.0025m;

    /// <summary>0 USD, or the crypto rate times the quantity (purchases) or the value at the current price (sales).</summary>
    /// <param name="parameters">Security and order.</param>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters)
    {
        var security = parameters.Security;
        if (security.Symbol.SecurityType != SecurityType.Crypto)
        {
            return new OrderFee(new CashAmount(0, Currencies.USD));
        }

        var order = parameters.Order;
        var rate = order.Type == OrderType.Limit && !order.IsMarketable ? MakerCryptoFee : TakerCryptoFee;
        return new OrderFee(order.Direction == OrderDirection.Buy
            ? new CashAmount(order.AbsoluteQuantity * rate, CurrencyPair.BaseCurrencyOf(security))
            : new CashAmount(order.AbsoluteQuantity * security.Price * rate, security.QuoteCurrency.Symbol));
    }
}
