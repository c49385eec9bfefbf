namespace Quant.Core.Orders;

/// <summary>What a leg's order is doing.</summary>
public enum LegState
{
    /// <summary>There is no order.</summary>
    Idle,

    /// <summary>An order or a change was sent and is not acknowledged.</summary>
    InFlight,

    /// <summary>The order works as last asked for.</summary>
    Working,

    /// <summary>A cancel was sent; the order may still fill.</summary>
    Cancelling,
}

/// <summary>One leg of a bracket: what was asked for, and the most that may still fill.</summary>
public sealed class BracketLeg
{
    /// <summary>What the order is doing.</summary>
    public LegState State { get; internal set; }

    /// <summary>Price of the order as last asked for; 0 at the market.</summary>
    public decimal Price { get; internal set; }

    /// <summary>Units still to be filled, as last asked for; 0 while cancelling.</summary>
    public decimal Asked { get; internal set; }

    /// <summary>The most units that may still fill, whatever the broker does with the requests under way.</summary>
    public decimal Committed { get; internal set; }

    /// <summary>Units filled over all orders of the leg.</summary>
    public decimal Filled { get; internal set; }

    /// <summary>Whether the broker refused the leg for good.</summary>
    internal bool IsRefused { get; set; }

    /// <summary>Whether an order or a change for the leg failed in this bar: it is not repeated before the next one.</summary>
    internal bool IsBlocked { get; set; }

    /// <summary>Whether a cancel of the leg failed in this bar: most often the order has been filled, and the news is on its way.</summary>
    internal bool IsCancelBlocked { get; set; }

    /// <summary>Price the leg should have.</summary>
    internal decimal WantedPrice { get; set; }

    internal void Close()
    {
        State = LegState.Idle;
        Asked = 0;
        Committed = 0;
    }
}
