using QuantConnect.Interfaces;
using QuantConnect.Securities;
using QuantConnect.Securities.Positions;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>An order. Quantities are signed, times are UTC, prices are in the security's quote currency.</summary>
public abstract class Order
{
    private decimal _quantity;
    private decimal _price;
    private int _lastEventId;
    private List<string>? _brokerIds;
    private bool _isKnownToBroker;
    private OrderSubmissionData? _submissionData;
    private (decimal Bid, decimal Ask, decimal Last)? _pricesWhenSent;

    /// <summary>An empty order.</summary>
    protected Order()
    {
        PriceCurrency = string.Empty;
        Symbol = Symbol.Empty;
        Status = OrderStatus.None;
        Tag = string.Empty;
        Properties = new OrderProperties();
    }

    /// <summary>An order that may be the leg of a group.</summary>
    protected Order(Symbol symbol, decimal quantity, DateTime time, GroupOrderManager? groupOrderManager, string? tag = "", IOrderProperties? properties = null)
    {
        Time = time;
        PriceCurrency = string.Empty;
        Quantity = quantity;
        Symbol = symbol;
        Status = OrderStatus.None;
        Tag = tag;
        Properties = properties ?? new OrderProperties();
        GroupOrderManager = groupOrderManager;
    }

    /// <summary>An order of its own.</summary>
    protected Order(Symbol symbol, decimal quantity, DateTime time, string? tag = "", IOrderProperties? properties = null)
        : this(symbol, quantity, time, null, tag, properties)
    {
    }

    /// <summary>Number of the order within the run, from 1.</summary>
    public int Id { get; internal set; }

    /// <summary>Id of a contingent order; always 0.</summary>
    public int ContingentId { get; internal set; }

    /// <summary>The broker's ids: in a backtest <see cref="Id"/> as text, once the order was submitted.</summary>
    public List<string> BrokerId
    {
        // few algorithms ask for it, and every order of the run is kept
        get => _brokerIds ??= _isKnownToBroker ? [BrokersId] : [];
        internal set => _brokerIds = value;
    }

    /// <summary>What is traded.</summary>
    public Symbol Symbol { get; internal set; }

    /// <summary>Average price of what has been filled, 0 before.</summary>
    public decimal Price
    {
        get => _price;
        internal set => _price = value.Normalize();
    }

    /// <summary>Currency of the order's prices.</summary>
    public string PriceCurrency { get; internal set; }

    /// <summary>When the order was created, UTC.</summary>
    public DateTime Time { get; internal set; }

    /// <summary>The same as <see cref="Time"/>.</summary>
    public DateTime CreatedTime => Time;

    /// <summary>Time of the last fill, UTC, null before.</summary>
    public DateTime? LastFillTime { get; internal set; }

    /// <summary>Time of the last accepted update, UTC, null before.</summary>
    public DateTime? LastUpdateTime { get; internal set; }

    /// <summary>When the order was canceled, UTC, null if it was not.</summary>
    public DateTime? CanceledTime { get; internal set; }

    /// <summary>Total quantity, negative to sell.</summary>
    public virtual decimal Quantity
    {
        get => _quantity;
        internal set => _quantity = value.Normalize();
    }

    /// <summary>Kind of order.</summary>
    public abstract OrderType Type { get; }

    /// <summary>Where the order is in its life.</summary>
    public OrderStatus Status { get; set; }

    /// <summary>How long the order works.</summary>
    public TimeInForce TimeInForce => Properties.TimeInForce;

    /// <summary>Free text.</summary>
    public string? Tag { get; internal set; }

    /// <summary>Settings of the order.</summary>
    public IOrderProperties Properties { get; internal set; }

    /// <summary>Type of what is traded.</summary>
    public SecurityType SecurityType => Symbol.ID.SecurityType;

    /// <summary>Direction of <see cref="Quantity"/>.</summary>
    public OrderDirection Direction => Quantity switch
    {
        > 0 => OrderDirection.Buy,
        < 0 => OrderDirection.Sell,
        _ => OrderDirection.Hold,
    };

    /// <summary>Size of <see cref="Quantity"/>.</summary>
    public decimal AbsoluteQuantity => Math.Abs(Quantity);

    /// <summary>Quantity times <see cref="Price"/>, in the quote currency.</summary>
    [Obsolete("Please use Order.GetValue(security) or security.Holdings.HoldingsValue")]
    public decimal Value => Quantity * Price;

    /// <summary>Prices at the time the order was sent, null if it never was.</summary>
    public OrderSubmissionData? OrderSubmissionData
    {
        get => _submissionData ??= _pricesWhenSent is { } prices ? new(prices.Bid, prices.Ask, prices.Last) : null;
        internal set => (_submissionData, _pricesWhenSent) = (value, null);
    }

    /// <summary>Whether the order could fill at once when it was sent: market orders, and limit orders through the other side's quote.</summary>
    public bool IsMarketable
    {
        get
        {
            if (this is not LimitOrder limit || Type != OrderType.Limit)
            {
                return Type is OrderType.Market or OrderType.ComboMarket;
            }

            return OrderSubmissionData is { } then && Direction switch
            {
                OrderDirection.Buy => limit.LimitPrice >= then.AskPrice,
                OrderDirection.Sell => limit.LimitPrice <= then.BidPrice,
                _ => false,
            };
        }
    }

    /// <summary>The group a combo leg belongs to, otherwise null.</summary>
    public GroupOrderManager? GroupOrderManager { get; set; }

    /// <summary>Price adjustment of the data the order is traded on.</summary>
    public DataNormalizationMode PriceAdjustmentMode { get; set; }

    /// <summary>Makes the order a submit request asks for; status New, with the request's id.</summary>
    public static Order CreateOrder(SubmitOrderRequest request)
    {
        var (symbol, quantity, time, tag, properties) = (request.Symbol, request.Quantity, request.Time, request.Tag, request.OrderProperties);
        Order order = request.OrderType switch
        {
            OrderType.Market => new MarketOrder(symbol, quantity, time, tag, properties),
            OrderType.Limit => new LimitOrder(symbol, quantity, request.LimitPrice, time, tag, properties),
            OrderType.StopMarket => new StopMarketOrder(symbol, quantity, request.StopPrice, time, tag, properties),
            OrderType.StopLimit => new StopLimitOrder(symbol, quantity, request.StopPrice, request.LimitPrice, time, tag, properties),
            OrderType.TrailingStop => new TrailingStopOrder(
                symbol, quantity, request.StopPrice, request.TrailingAmount, request.TrailingAsPercentage, time, tag, properties),
            OrderType.LimitIfTouched => new LimitIfTouchedOrder(symbol, quantity, request.TriggerPrice, request.LimitPrice, time, tag, properties),
            OrderType.MarketOnOpen => new MarketOnOpenOrder(symbol, quantity, time, tag, properties),
            OrderType.MarketOnClose => new MarketOnCloseOrder(symbol, quantity, time, tag, properties),
            OrderType.OptionExercise or OrderType.ComboMarket or OrderType.ComboLimit or OrderType.ComboLegLimit =>
                throw new NotSupportedException($"{request.OrderType} orders ({symbol}) are not supported by this engine; run the algorithm with --engine lean."),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.OrderType, "Unknown order type."),
        };
        order.Status = OrderStatus.New;
        order.Id = request.OrderId;
        return order;
    }

    /// <summary>The positions the order would create.</summary>
    public virtual IEnumerable<IPosition> CreatePositions(SecurityManager securities)
    {
        yield return new Position(securities[Symbol], Quantity);
    }

    /// <summary>Value of the order at the security's price, in the account currency.</summary>
    public decimal GetValue(Security security) =>
        GetValueImpl(security) * security.QuoteCurrency.ConversionRate * security.SymbolProperties.ContractMultiplier;

    /// <summary>Tag of orders sent without one.</summary>
    public virtual string GetDefaultTag() => string.Empty;

    /// <summary>Takes over what the request changes.</summary>
    /// <exception cref="ArgumentException">The request is for another order.</exception>
    public virtual void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        if (request.OrderId != Id)
        {
            throw new ArgumentException($"The update is for order {request.OrderId}, this is order {Id}.", nameof(request));
        }

        Quantity = request.Quantity ?? Quantity;
        Tag = request.Tag ?? Tag;
    }

    /// <summary>One line for people.</summary>
    public override string ToString() => OrderMessages.Describe(this);

    /// <summary>An independent copy.</summary>
    public abstract Order Clone();

    /// <summary>Value at the security's price in the quote currency, before the contract multiplier.</summary>
    protected abstract decimal GetValueImpl(Security security);

    /// <summary>Copies what all orders have.</summary>
    protected void CopyTo(Order order)
    {
        order.Id = Id;
        order.GroupOrderManager = GroupOrderManager;
        order.Time = Time;
        order.LastFillTime = LastFillTime;
        order.LastUpdateTime = LastUpdateTime;
        order.CanceledTime = CanceledTime;
        order._isKnownToBroker = _isKnownToBroker;
        order._brokerIds = _brokerIds is null ? null : [.. _brokerIds];
        order.ContingentId = ContingentId;
        order.Price = Price;
        order.PriceCurrency = PriceCurrency;
        order.Quantity = Quantity;
        order.Status = Status;
        order.Symbol = Symbol;
        order.Tag = Tag;
        order.Properties = Properties.Clone();
        order.OrderSubmissionData = OrderSubmissionData?.Clone();
        order.PriceAdjustmentMode = PriceAdjustmentMode;
    }

    /// <summary>Notes the prices at the time the order is sent; few orders are asked for <see cref="OrderSubmissionData"/>.</summary>
    internal void NotePrices(Security security) => _pricesWhenSent = (security.BidPrice, security.AskPrice, security.Close);

    /// <summary>The broker has received the order or a request to change it and gives it the id of the run.</summary>
    internal void AddBrokerId()
    {
        if (_brokerIds is not null && !_brokerIds.Contains(BrokersId))
        {
            _brokerIds.Add(BrokersId);
        }
        _isKnownToBroker = true;
    }

    /// <summary>Number of the order's next event, from 1.</summary>
    internal int GetNewId() => ++_lastEventId;

    private string BrokersId => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Quantity at the worse of the order's price and the market's: the higher to sell, the lower to buy.</summary>
    private protected decimal ValueAtWorse(decimal orderPrice, decimal marketPrice) => Quantity switch
    {
        < 0 => Quantity * Math.Max(orderPrice, marketPrice),
        > 0 => Quantity * Math.Min(orderPrice, marketPrice),
        _ => 0m,
    };
}
