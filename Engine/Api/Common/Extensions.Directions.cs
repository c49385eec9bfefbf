using QuantConnect.Orders;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>Direction of an order of a quantity.</summary>
    public static OrderDirection GetOrderDirection(decimal quantity) => quantity > 0 ? OrderDirection.Buy : quantity < 0 ? OrderDirection.Sell : OrderDirection.Hold;

    /// <summary>Direction of an order that opens a position on a side.</summary>
    public static OrderDirection ToOrderDirection(this PositionSide side) => side switch
    {
        PositionSide.Short => OrderDirection.Sell,
        PositionSide.None => OrderDirection.Hold,
        PositionSide.Long => OrderDirection.Buy,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Not a side of a position."),
    };

    /// <summary>Whether an order reduces a position on a side.</summary>
    public static bool Closes(this OrderDirection direction, PositionSide side) => side switch
    {
        PositionSide.Short => direction == OrderDirection.Buy,
        PositionSide.Long => direction == OrderDirection.Sell,
        PositionSide.None => false,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Not a side of a position."),
    };

    /// <summary>Direction of the trade in the underlying when an option is exercised.</summary>
    /// <param name="right">Call or put.</param>
    /// <param name="isShort">Whether the option was sold.</param>
    public static OrderDirection GetExerciseDirection(this OptionRight right, bool isShort) =>
        (right == OptionRight.Call) != isShort ? OrderDirection.Buy : OrderDirection.Sell;
}
