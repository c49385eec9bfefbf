namespace Quant.Core.Events;

/// <summary>What tells what its strategy sees while it runs: an algorithm says so by this interface, and tools can listen.</summary>
public interface IEventSource
{
    /// <summary>Is told each event as a row, in the order of the stream. Set it before the run; while nobody listens no event is made.</summary>
    Action<EventRow>? EventListener { get; set; }
}
