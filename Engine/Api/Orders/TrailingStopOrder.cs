using QuantConnect.Interfaces;
using Quant.Engine.Simulation.Orders;

namespace QuantConnect.Orders;

/// <summary>A stop order whose stop price follows a favourable market at a distance, and never goes back.</summary>
public class TrailingStopOrder : StopMarketOrder
{
    /// <summary>An empty order.</summary>
    public TrailingStopOrder()
    {
    }

    /// <summary>An order with an initial stop, created at <paramref name="time"/> (UTC).</summary>
    public TrailingStopOrder(
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        DateTime time,
        string? tag = "",
        IOrderProperties? properties = null)
        : base(symbol, quantity, stopPrice, time, tag, properties)
    {
        TrailingAmount = trailingAmount;
        TrailingAsPercentage = trailingAsPercentage;
    }

    /// <summary>An order whose stop is still 0, created at <paramref name="time"/> (UTC).</summary>
    public TrailingStopOrder(
        Symbol symbol,
        decimal quantity,
        decimal trailingAmount,
        bool trailingAsPercentage,
        DateTime time,
        string? tag = "",
        IOrderProperties? properties = null)
        : this(symbol, quantity, 0, trailingAmount, trailingAsPercentage, time, tag, properties)
    {
    }

    /// <summary>Distance of the stop from the market: a price difference, or a fraction of the price.</summary>
    public decimal TrailingAmount { get; internal set; }

    /// <summary>Whether <see cref="TrailingAmount"/> is a fraction (0.01 is one percent).</summary>
    public bool TrailingAsPercentage { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.TrailingStop;

    /// <summary>The stop price to move to, if the market is further from the stop than the trailing distance.</summary>
    public static bool TryUpdateStopPrice(
        decimal currentMarketPrice,
        decimal currentStopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        OrderDirection direction,
        out decimal updatedStopPrice)
    {
        var distance = direction == OrderDirection.Sell ? currentMarketPrice - currentStopPrice : currentStopPrice - currentMarketPrice;
        var allowed = trailingAsPercentage ? currentMarketPrice * trailingAmount : trailingAmount;
        var moves = distance > allowed;
        updatedStopPrice = moves ? CalculateStopPrice(currentMarketPrice, trailingAmount, trailingAsPercentage, direction) : 0m;
        return moves;
    }

    /// <summary>The stop price at the trailing distance from the market: above it to buy, below it to sell.</summary>
    public static decimal CalculateStopPrice(decimal currentMarketPrice, decimal trailingAmount, bool trailingAsPercentage, OrderDirection direction)
    {
        var signed = direction == OrderDirection.Buy ? trailingAmount : -trailingAmount;
        return trailingAsPercentage ? currentMarketPrice * (1 + signed) : currentMarketPrice + signed;
    }

    /// <inheritdoc/>
    public override string GetDefaultTag() => $"Trailing Amount: {OrderMessages.TrailingAmount(this)}";

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        TrailingAmount = request.TrailingAmount ?? TrailingAmount;
    }

    /// <inheritdoc/>
    public override string ToString() => OrderMessages.Describe(this);

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new TrailingStopOrder { StopPrice = StopPrice, TrailingAmount = TrailingAmount, TrailingAsPercentage = TrailingAsPercentage };
        CopyTo(order);
        return order;
    }
}
