namespace Quant.Core.Liquidity.Events;

/// <summary>What tells of liquidity events while it runs: an algorithm with such an alpha says so by this interface, and tools can listen.</summary>
public interface ILiquidityEventSource
{
    /// <summary>Is told the symbol and the event, in the order of the stream. Set it before the run; while nobody listens no event is made.</summary>
    Action<string, LiquidityEvent>? LiquidityListener { get; set; }
}
