using QuantConnect.Interfaces;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>Asks for a new order. Prices that its type does not use are 0.</summary>
public class SubmitOrderRequest : OrderRequest
{
    /// <summary>A request with all fields.</summary>
    public SubmitOrderRequest(
        OrderType orderType,
        SecurityType securityType,
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        decimal limitPrice,
        decimal triggerPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        DateTime time,
        string? tag,
        IOrderProperties? properties = null,
        GroupOrderManager? groupOrderManager = null,
        bool asynchronous = false)
        : base(time, (int)OrderResponseErrorCode.UnableToFindOrder, tag)
    {
        OrderType = orderType;
        SecurityType = securityType;
        Symbol = symbol;
        Quantity = quantity;
        StopPrice = stopPrice;
        LimitPrice = limitPrice;
        TriggerPrice = triggerPrice;
        TrailingAmount = trailingAmount;
        TrailingAsPercentage = trailingAsPercentage;
        OrderProperties = properties;
        GroupOrderManager = groupOrderManager;
        Asynchronous = asynchronous;
    }

    /// <summary>A request for an order that does not trail.</summary>
    public SubmitOrderRequest(
        OrderType orderType,
        SecurityType securityType,
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        decimal limitPrice,
        decimal triggerPrice,
        DateTime time,
        string? tag,
        IOrderProperties? properties = null,
        GroupOrderManager? groupOrderManager = null,
        bool asynchronous = false)
        : this(orderType, securityType, symbol, quantity, stopPrice, limitPrice, triggerPrice, 0, false, time, tag, properties, groupOrderManager, asynchronous)
    {
    }

    /// <summary>A request for an order without trigger.</summary>
    public SubmitOrderRequest(
        OrderType orderType,
        SecurityType securityType,
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        decimal limitPrice,
        DateTime time,
        string? tag,
        IOrderProperties? properties = null,
        GroupOrderManager? groupOrderManager = null,
        bool asynchronous = false)
        : this(orderType, securityType, symbol, quantity, stopPrice, limitPrice, 0, time, tag, properties, groupOrderManager, asynchronous)
    {
    }

    /// <inheritdoc/>
    public override OrderRequestType OrderRequestType => OrderRequestType.Submit;

    /// <summary>Type of what is traded.</summary>
    public SecurityType SecurityType { get; private set; }

    /// <summary>What is traded.</summary>
    public Symbol Symbol { get; private set; }

    /// <summary>Kind of order.</summary>
    public OrderType OrderType { get; private set; }

    /// <summary>Quantity, negative to sell.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Limit price.</summary>
    public decimal LimitPrice { get; private set; }

    /// <summary>Stop price.</summary>
    public decimal StopPrice { get; private set; }

    /// <summary>Trigger price of a limit-if-touched order.</summary>
    public decimal TriggerPrice { get; private set; }

    /// <summary>Distance of a trailing stop.</summary>
    public decimal TrailingAmount { get; private set; }

    /// <summary>Whether the distance is a fraction of the price.</summary>
    public bool TrailingAsPercentage { get; private set; }

    /// <summary>Settings of the order, null for the defaults.</summary>
    public IOrderProperties? OrderProperties { get; private set; }

    /// <summary>Group of a combo leg, otherwise null.</summary>
    public GroupOrderManager? GroupOrderManager { get; private set; }

    /// <summary>Whether the algorithm does not wait for the order; makes no difference in a backtest.</summary>
    public bool Asynchronous { get; }

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);

    /// <summary>Gives the order its id.</summary>
    internal void SetOrderId(int orderId) => OrderId = orderId;
}
