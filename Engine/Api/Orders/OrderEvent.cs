using QuantConnect.Orders.Fees;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>Something that happened to an order: a change of status or a fill.</summary>
public class OrderEvent
{
    private decimal _fillPrice;
    private decimal _fillQuantity;
    private decimal _quantity;
    private OrderConditions? _conditions;

    /// <summary>An empty event.</summary>
    public OrderEvent()
    {
        Symbol = Symbol.Empty;
        OrderFee = OrderFee.Zero;
        FillPriceCurrency = string.Empty;
    }

    /// <summary>An event from its parts.</summary>
    public OrderEvent(
        int orderId,
        Symbol symbol,
        DateTime utcTime,
        OrderStatus status,
        OrderDirection direction,
        decimal fillPrice,
        decimal fillQuantity,
        OrderFee orderFee,
        string message = "")
    {
        OrderId = orderId;
        Symbol = symbol;
        UtcTime = utcTime;
        Status = status;
        Direction = direction;
        FillPrice = fillPrice;
        FillPriceCurrency = string.Empty;
        FillQuantity = fillQuantity;
        OrderFee = orderFee;
        Message = message;
    }

    /// <summary>An event that reports the order as it is, without a fill.</summary>
    public OrderEvent(Order order, DateTime utcTime, OrderFee orderFee, string message = "")
    {
        OrderId = order.Id;
        Symbol = order.Symbol;
        Status = order.Status;
        _quantity = order.Quantity;
        Direction = order.Direction;
        FillPriceCurrency = order.PriceCurrency;
        UtcTime = utcTime;
        OrderFee = orderFee;
        Message = message;
    }

    /// <summary>Id of the order.</summary>
    public int OrderId { get; set; }

    /// <summary>Number of the event within its order, from 1.</summary>
    public int Id { get; set; }

    /// <summary>What was traded.</summary>
    public Symbol Symbol { get; set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime UtcTime { get; set; }

    /// <summary>Status of the order after the event.</summary>
    public OrderStatus Status { get; set; }

    /// <summary>Fee of the fill; zero in the null currency when nothing was filled.</summary>
    public OrderFee OrderFee { get; set; }

    /// <summary>Price of the fill, 0 without one.</summary>
    public decimal FillPrice
    {
        get => _fillPrice;
        set => _fillPrice = value.Normalize();
    }

    /// <summary>Currency of the price.</summary>
    public string FillPriceCurrency { get; set; }

    /// <summary>Signed quantity of this fill, 0 without one.</summary>
    public decimal FillQuantity
    {
        get => _fillQuantity;
        set => _fillQuantity = value.Normalize();
    }

    /// <summary>Size of <see cref="FillQuantity"/>.</summary>
    public decimal AbsoluteFillQuantity => Math.Abs(FillQuantity);

    /// <summary>Direction of the order.</summary>
    public OrderDirection Direction { get; set; }

    /// <summary>Text of the broker or the fill model.</summary>
    public string? Message { get; set; }

    /// <summary>Whether an option was assigned.</summary>
    public bool IsAssignment { get; set; }

    /// <summary>Stop price of the order; setting null does nothing.</summary>
    public decimal? StopPrice
    {
        get => _conditions?.StopPrice;
        set => Set(value is { } price ? Conditions with { StopPrice = price.Normalize() } : null);
    }

    /// <summary>Trigger price of the order; setting null does nothing.</summary>
    public decimal? TriggerPrice
    {
        get => _conditions?.TriggerPrice;
        set => Set(value is { } price ? Conditions with { TriggerPrice = price.Normalize() } : null);
    }

    /// <summary>Limit price of the order; setting null does nothing.</summary>
    public decimal? LimitPrice
    {
        get => _conditions?.LimitPrice;
        set => Set(value is { } price ? Conditions with { LimitPrice = price.Normalize() } : null);
    }

    /// <summary>Total quantity of the order.</summary>
    public decimal Quantity
    {
        get => _quantity;
        set => _quantity = value.Normalize();
    }

    /// <summary>Whether an exercised option was in the money.</summary>
    public bool IsInTheMoney { get; set; }

    /// <summary>Trailing distance of the order; setting null does nothing.</summary>
    public decimal? TrailingAmount
    {
        get => _conditions?.TrailingAmount;
        set => Set(value is { } price ? Conditions with { TrailingAmount = price.Normalize() } : null);
    }

    /// <summary>Whether the trailing distance is a fraction; setting null does nothing.</summary>
    public bool? TrailingAsPercentage
    {
        get => _conditions?.TrailingAsPercentage;
        set => Set(value is null ? null : Conditions with { TrailingAsPercentage = value });
    }

    /// <summary>Ticket of the order; null in events the engine has not handled yet.</summary>
    public OrderTicket? Ticket { get; set; }

    /// <summary>One line for people.</summary>
    public override string ToString() => OrderMessages.Describe(this);

    /// <summary>A shorter line for people.</summary>
    public string ShortToString() => OrderMessages.DescribeShort(this);

    /// <summary>A shallow copy.</summary>
    public OrderEvent Clone() => (OrderEvent)MemberwiseClone();

    private OrderConditions Conditions => _conditions ?? OrderConditions.None;

    private void Set(OrderConditions? conditions) => _conditions = conditions ?? _conditions;

    /// <summary>Prices that only some kinds of orders have: most events, all of which are kept, do without.</summary>
    private sealed record OrderConditions(
        decimal? LimitPrice, decimal? StopPrice, decimal? TriggerPrice, decimal? TrailingAmount, bool? TrailingAsPercentage)
    {
        public static readonly OrderConditions None = new(null, null, null, null, null);
    }
}
