namespace QuantConnect.Orders;

/// <summary>Groups order statuses and types.</summary>
public static class OrderExtensions
{
    /// <summary>Whether nothing more can happen to an order with this status.</summary>
    public static bool IsClosed(this OrderStatus status) =>
        status is OrderStatus.Filled or OrderStatus.Canceled or OrderStatus.Invalid;

    /// <summary>Whether an order with this status may still fill.</summary>
    public static bool IsOpen(this OrderStatus status) => !status.IsClosed();

    /// <summary>Whether the status reports a fill, partial or complete.</summary>
    public static bool IsFill(this OrderStatus status) => status is OrderStatus.Filled or OrderStatus.PartiallyFilled;

    /// <summary>Whether orders of this type have a limit price.</summary>
    public static bool IsLimitOrder(this OrderType orderType) =>
        orderType is OrderType.Limit or OrderType.StopLimit or OrderType.LimitIfTouched;

    /// <summary>Whether orders of this type have a stop price.</summary>
    public static bool IsStopOrder(this OrderType orderType) =>
        orderType is OrderType.StopMarket or OrderType.StopLimit or OrderType.TrailingStop;
}
