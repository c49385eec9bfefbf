using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Statistics;

/// <summary>
/// Makes closed trades out of fills. Profit, excursions and drawdown are before fees; excursions are tracked only
/// with <see cref="FillGroupingMethod.FillToFill"/>.
/// </summary>
public partial class TradeBuilder : ITradeBuilder
{
    /// <summary>A fee counts for an order's first fill; so many recent orders are remembered.</summary>
    private const int RememberedOrders = 1000;

    private readonly FillGroupingMethod _grouping;
    private readonly bool _newestFirst;
    private readonly List<Trade> _closed = [];
    private readonly Dictionary<Symbol, OpenPosition> _open = [];
    private readonly HashSet<int> _charged = [];
    private readonly Queue<int> _chargedInOrder = new();
    private SecurityManager? _securities;

    // the position of the last price: the next one is often of the same symbol
    private Symbol? _pricedSymbol;
    private OpenPosition? _priced;

    /// <summary>Creates a builder with the given way of grouping and matching fills.</summary>
    public TradeBuilder(FillGroupingMethod groupingMethod, FillMatchingMethod matchingMethod)
    {
        _grouping = groupingMethod;
        _newestFirst = matchingMethod == FillMatchingMethod.LIFO;
    }

    /// <summary>The trades closed so far, in order of closing; a new list each time.</summary>
    public List<Trade> ClosedTrades => [.. _closed];

    /// <summary>Live trading is Lean's business; false is accepted.</summary>
    /// <exception cref="NotSupportedException"><paramref name="live"/> is true.</exception>
    public void SetLiveMode(bool live)
    {
        if (live)
        {
            throw new NotSupportedException("TradeBuilder.SetLiveMode(true): live trading needs --engine lean.");
        }
    }

    /// <summary>Gives the securities, which decide whether an exercised option is a win.</summary>
    public void SetSecurityManager(SecurityManager securities) => _securities = securities;

    /// <summary>Whether a trade in <paramref name="symbol"/> is open.</summary>
    public bool HasOpenPosition(Symbol symbol) => _open.TryGetValue(symbol, out var position) && position.Lots.Count > 0;

    /// <summary>Takes a new price into the excursions of the open trades.</summary>
    public void SetMarketPrice(Symbol symbol, decimal price)
    {
        if (_open.Count == 0)
        {
            return;
        }
        if (!ReferenceEquals(symbol, _pricedSymbol))
        {
            _pricedSymbol = symbol;
            _priced = _open.GetValueOrDefault(symbol);
        }
        _priced?.See(price, _grouping == FillGroupingMethod.FillToFill);
    }

    /// <summary>Restates open trades of an equity after a split; does nothing unless its data are raw.</summary>
    /// <param name="split">The split that took effect.</param>
    /// <param name="liveMode">Always false here.</param>
    /// <param name="dataNormalizationMode">How the data of the security are adjusted.</param>
    public void ApplySplit(Split split, bool liveMode, DataNormalizationMode dataNormalizationMode)
    {
        if (split.Symbol.SecurityType == SecurityType.Equity
            && (liveMode || dataNormalizationMode == DataNormalizationMode.Raw)
            && _open.TryGetValue(split.Symbol, out var position))
        {
            position.Split(split.SplitFactor);
        }
    }

    /// <summary>Takes a fill, which may open, extend, reduce, close or turn round a position.</summary>
    /// <param name="fill">The fill.</param>
    /// <param name="securityConversionRate">Account currency per quote currency.</param>
    /// <param name="feeInAccountCurrency">Fee of the order; counted for its first fill only.</param>
    /// <param name="multiplier">Contract multiplier.</param>
    public void ProcessFill(OrderEvent fill, decimal securityConversionRate, decimal feeInAccountCurrency, decimal multiplier = 1.0m)
    {
        _pricedSymbol = null;
        var fee = ChargeOnce(fill.OrderId) ? feeInAccountCurrency : 0m;
        var execution = new Execution(fill, securityConversionRate, fee, multiplier);

        if (!_open.TryGetValue(fill.Symbol, out var position) || position.Lots.Count == 0)
        {
            _open[fill.Symbol] = new OpenPosition(Lot.From(fill, fee), fee);
            return;
        }

        position.See(fill.FillPrice, _grouping == FillGroupingMethod.FillToFill);
        // flat-to-flat keeps reductions among its lots, so only the first one tells the side
        var reference = position.Lots[_grouping == FillGroupingMethod.FlatToFlat ? 0 : Next(position)];
        if (Math.Sign(fill.FillQuantity) == Math.Sign(reference.Quantity))
        {
            position.Lots.Add(Lot.From(fill, fee));
            position.Fees += fee;
        }
        else if (_grouping == FillGroupingMethod.FillToFill)
        {
            CloseLots(position, execution);
        }
        else if (_grouping == FillGroupingMethod.FlatToFlat)
        {
            CloseWhenFlat(position, execution);
        }
        else
        {
            Reduce(position, execution);
        }
    }

    private int Next(OpenPosition position) => _newestFirst ? position.Lots.Count - 1 : 0;

    private bool ChargeOnce(int orderId)
    {
        if (!_charged.Add(orderId))
        {
            return false;
        }

        _chargedInOrder.Enqueue(orderId);
        if (_chargedInOrder.Count > RememberedOrders)
        {
            _charged.Remove(_chargedInOrder.Dequeue());
        }

        return true;
    }

    private void Add(Trade trade, OrderEvent closing)
    {
        trade.IsWin = _securities is not null && _securities.TryGetValue(closing.Symbol, out var security)
            ? closing.IsWin(security, trade.ProfitLoss)
            : trade.ProfitLoss > 0;
        trade.Number = _closed.Count + 1;
        _closed.Add(trade);
    }

    /// <summary>A fill with what is needed to value it in the account currency.</summary>
    private readonly record struct Execution(OrderEvent Fill, decimal Rate, decimal Fee, decimal Multiplier)
    {
        public decimal Price => Fill.FillPrice;

        public decimal Size => Math.Abs(Fill.FillQuantity);

        public decimal Money(decimal perUnit, decimal quantity) => Math.Round(perUnit * quantity * Rate * Multiplier, 2);
    }
}
