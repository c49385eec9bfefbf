using Quant.Engine.Models;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Fixed pricing of Interactive Brokers for equities, equity options and forex.</summary>
public class InteractiveBrokersFeeModel : FeeModel
{
    private const decimal OptionMinimumFee = 1.0m;
    private const decimal AmericanPerShare = 0.005m;
    private const decimal AmericanMinimum = 1m;

    private readonly decimal _forexRate;
    private readonly decimal _forexMinimumFee;
    private readonly decimal _monthlyOptionContracts;

    /// <summary>Creates a model for a volume tier.</summary>
    /// <param name="monthlyForexTradeAmountInUSDollars">Monthly forex volume in USD.</param>
    /// <param name="monthlyOptionsTradeAmountInContracts">Monthly option volume in contracts.</param>
    public InteractiveBrokersFeeModel(decimal monthlyForexTradeAmountInUSDollars = 0, decimal monthlyOptionsTradeAmountInContracts = 0)
    {
        (_forexRate, _forexMinimumFee) = monthlyForexTradeAmountInUSDollars switch
        {
            <= 1_000_000_000 => (0.000020m, 2.00m),
            <= 2_000_000_000 => (0.000015m, 1.50m),
            <= 5_000_000_000 => (0.000010m, 1.25m),
            _ => (0.000008m, 1.00m),
        };
        _monthlyOptionContracts = monthlyOptionsTradeAmountInContracts;
    }

    /// <summary>
    /// US equities 0.005 USD a share, at least 1, at most 0.5 % of the value (not below the minimum); forex a rate on the value, at least
    /// a minimum; options by the premium, exercise free.
    /// </summary>
    /// <param name="parameters">Security and order.</param>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters)
    {
        var order = parameters.Order;
        var security = parameters.Security;
        if (order.Type == OrderType.OptionExercise && order.Symbol.SecurityType == SecurityType.Option)
        {
            return OrderFee.Zero;
        }

        return new OrderFee(security.Type switch
        {
            SecurityType.Equity => EquityFee(security, order),
            SecurityType.Forex => new CashAmount(Math.Max(_forexMinimumFee, Math.Abs(_forexRate * order.GetValue(security))), Currencies.USD),
            SecurityType.Option or SecurityType.IndexOption => OptionFee(security, order),
            SecurityType.Future or SecurityType.FutureOption or SecurityType.Cfd
                => throw Unsupported.Feature($"{nameof(InteractiveBrokersFeeModel)} for {security.Type}"),
            _ => throw new ArgumentException($"Interactive Brokers does not trade {security.Type} ({security.Symbol.Value}): set another fee model."),
        });
    }

    /// <summary>Price an order is likely to pay: its own limit or stop, else the bid for a purchase and the ask for a sale, as Lean has it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="security">Its security.</param>
    protected static decimal GetPotentialOrderPrice(Order order, Security security)
    {
        switch (order)
        {
            case LimitOrder limit:
                return limit.LimitPrice;
            case StopLimitOrder stopLimit:
                return stopLimit.LimitPrice;
            case LimitIfTouchedOrder touched:
                return touched.LimitPrice;
            case StopMarketOrder stop:
                return stop.StopPrice;
        }

        return order.Type is OrderType.Market or OrderType.MarketOnOpen or OrderType.MarketOnClose
            ? order.Direction == OrderDirection.Buy ? security.BidPrice : security.AskPrice
            : 0m;
    }

    internal override FeeBound? MostOf(Security security)
        => GetType() == typeof(InteractiveBrokersFeeModel) && security.Type == SecurityType.Equity
            && security.Symbol.ID.Market == Market.USA && security.QuoteCurrency.Symbol == Currencies.USD
            ? new FeeBound((double)AmericanMinimum, (double)AmericanPerShare, 0)
            : null;

    private static CashAmount EquityFee(Security security, Order order)
    {
        var market = security.Symbol.ID.Market;
        var (currency, perShare, minimum, maximumRate) = market switch
        {
            Market.USA => (Currencies.USD, AmericanPerShare, AmericanMinimum, 0.005m),
            Market.India => (Currencies.INR, 0.01m, 6m, 20m),
            _ => throw new KeyNotFoundException($"Interactive Brokers' fees for equities of the market '{market}' are not known: set another fee model."),
        };

        var fee = perShare * order.AbsoluteQuantity;
        var maximum = maximumRate * Math.Abs(order.GetValue(security));
        if (fee < minimum)
        {
            fee = minimum;
        }
        else if (fee > maximum)
        {
            fee = maximum;
        }

        return new CashAmount(Math.Abs(fee), currency);
    }

    private CashAmount OptionFee(Security security, Order order)
    {
        var market = security.Symbol.ID.Market;
        if (market != Market.USA)
        {
            throw new KeyNotFoundException($"Interactive Brokers' fees for options of the market '{market}' are not known: set another fee model.");
        }

        var premium = GetPotentialOrderPrice(order, security);
        var perContract = _monthlyOptionContracts switch
        {
            <= 10_000 => premium >= 0.1m ? 0.65m : premium >= 0.05m ? 0.5m : 0.25m,
            <= 50_000 => premium >= 0.05m ? 0.5m : 0.25m,
            <= 100_000 => 0.25m,
            _ => 0.15m,
        };
        return new CashAmount(Math.Max(order.AbsoluteQuantity * perContract, OptionMinimumFee), Currencies.USD);
    }
}
