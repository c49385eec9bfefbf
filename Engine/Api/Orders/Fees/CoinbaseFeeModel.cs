using Quant.Engine.Models;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Coinbase: a percentage of the value in quote currency, lower for orders that wait in the book; rates of the past for past dates.</summary>
public class CoinbaseFeeModel : FeeModel
{
    /// <summary>Rate of the lowest volume tier for orders that wait in the book.</summary>
    public const decimal MakerAdvanced1 = 0.006m;

    /// <summary>Rate of the lowest volume tier for orders that fill at once.</summary>
    public const decimal TakerAdvanced1 = 0.008m;

    /// <summary>Rate for stable coin pairs, orders that wait in the book.</summary>
    public const decimal MakerStablePairs = 0m;

    /// <summary>Rate for stable coin pairs, orders that fill at once.</summary>
    public const decimal TakerStableParis = 0.00001m;

    private const double HighestTakerFeeOfThePast = 0.003;

    private static readonly DateTime StablePairsCutUtc = new(2022, 6, 1);
    private static readonly DateTime MakersFreeUntilUtc = new(2019, 3, 23, 1, 30, 0);
    private static readonly DateTime FirstRaiseUntilUtc = new(2019, 10, 8, 0, 30, 0);

    private readonly decimal _makerFee;
    private readonly decimal _takerFee;

    // the last symbol asked for: risk models ask in each step
    private Symbol? _symbol;
    private bool _isStable;

    /// <summary>Creates a model.</summary>
    /// <param name="makerFee">Rate for orders that wait in the book, since 2019-10-08.</param>
    /// <param name="takerFee">Rate for orders that fill at once, since 2019-10-08.</param>
    public CoinbaseFeeModel(decimal makerFee = MakerAdvanced1, decimal takerFee = TakerAdvanced1)
    {
        _makerFee = makerFee;
        _takerFee = takerFee;
    }

    /// <summary>Rate times the value at the ask (purchases) or bid (sales), in quote currency.</summary>
    /// <param name="parameters">Security and order.</param>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var order = parameters.Order;
        var security = parameters.Security;
        var isMaker = order.Type == OrderType.Limit && (order.Properties is CoinbaseOrderProperties { PostOnly: true } || !order.IsMarketable);
        var rate = GetFeePercentage(order.Time, isMaker, IsStable(security.Symbol), _makerFee, _takerFee);
        var unitPrice = order.Direction == OrderDirection.Buy ? security.AskPrice : security.BidPrice;
        unitPrice = DecimalMath.Scaled(unitPrice, security.SymbolProperties.ContractMultiplier);
        return new OrderFee(new CashAmount(DecimalMath.Product(DecimalMath.Product(unitPrice, order.AbsoluteQuantity), rate), security.QuoteCurrency.Symbol));
    }

    /// <summary>Rate in force at a time.</summary>
    /// <param name="utcTime">Time of the order, UTC.</param>
    /// <param name="isMaker">True for an order that waits in the book.</param>
    /// <param name="isStableCoin">True for a pair of stable coins.</param>
    /// <param name="makerFee">Today's rate for orders that wait in the book.</param>
    /// <param name="takerFee">Today's rate for orders that fill at once.</param>
    protected static decimal GetFeePercentage(DateTime utcTime, bool isMaker, bool isStableCoin, decimal makerFee, decimal takerFee)
    {
        var (maker, taker) = isStableCoin
            ? utcTime < StablePairsCutUtc ? (0m, 0.001m) : (MakerStablePairs, TakerStableParis)
            : utcTime < MakersFreeUntilUtc ? (0m, 0.003m)
            : utcTime < FirstRaiseUntilUtc ? (0.0015m, 0.0025m)
            : (makerFee, takerFee);
        return isMaker ? maker : taker;
    }

    internal override FeeBound? MostOf(Security security)
        => GetType() == typeof(CoinbaseFeeModel) ? new FeeBound(0, 0, Math.Max((double)_takerFee, HighestTakerFeeOfThePast)) : null;

    private bool IsStable(Symbol symbol)
    {
        if (!ReferenceEquals(symbol, _symbol))
        {
            _isStable = Currencies.StablePairsCoinbase.Contains(symbol.Value);
            _symbol = symbol;
        }
        return _isStable;
    }
}
