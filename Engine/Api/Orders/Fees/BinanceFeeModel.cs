using Quant.Engine.Models;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Binance: a percentage, in the coin bought for purchases (fewer coins arrive) and in quote currency for sales.</summary>
public class BinanceFeeModel : FeeModel
{
    /// <summary>Rate of the lowest volume tier for orders that wait in the book.</summary>
    public const decimal MakerTier1Fee = 0.001m;

    /// <summary>Rate of the lowest volume tier for orders that fill at once.</summary>
    public const decimal TakerTier1Fee = 0.001m;

    private readonly decimal _makerFee;
    private readonly decimal _takerFee;

    /// <summary>Creates a model.</summary>
    /// <param name="mFee">Rate for orders that wait in the book.</param>
    /// <param name="tFee">Rate for orders that fill at once.</param>
    public BinanceFeeModel(decimal mFee = MakerTier1Fee, decimal tFee = TakerTier1Fee)
    {
        _makerFee = mFee;
        _takerFee = tFee;
    }

    /// <summary>Rate times the quantity in base currency (purchases), or times the value at the limit or the bid in quote currency (sales).</summary>
    /// <param name="parameters">Security and order.</param>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters)
    {
        var security = parameters.Security;
        var order = parameters.Order;
        if (security.Symbol.SecurityType == SecurityType.CryptoFuture)
        {
            throw Unsupported.Feature($"{nameof(BinanceFeeModel)} for {SecurityType.CryptoFuture}");
        }

        var rate = GetFee(order);
        if (order.Direction == OrderDirection.Buy)
        {
            return new OrderFee(new CashAmount(order.AbsoluteQuantity * rate, CurrencyPair.BaseCurrencyOf(security)));
        }

        var unitPrice = order.Type == OrderType.Limit ? ((LimitOrder)order).LimitPrice : security.BidPrice;
        unitPrice *= security.SymbolProperties.ContractMultiplier;
        return new OrderFee(new CashAmount(unitPrice * order.AbsoluteQuantity * rate, security.QuoteCurrency.Symbol));
    }

    /// <summary>Rate for an order.</summary>
    /// <param name="order">The order.</param>
    protected virtual decimal GetFee(Order order) => GetFee(order, _makerFee, _takerFee);

    /// <summary>The maker rate for limit orders that are post-only or not marketable, else the taker rate.</summary>
    /// <param name="order">The order.</param>
    /// <param name="makerFee">Rate for orders that wait in the book.</param>
    /// <param name="takerFee">Rate for orders that fill at once.</param>
    protected static decimal GetFee(Order order, decimal makerFee, decimal takerFee)
        => order.Type == OrderType.Limit && (order.Properties is BinanceOrderProperties { PostOnly: true } || !order.IsMarketable)
            ? makerFee
            : takerFee;
}
