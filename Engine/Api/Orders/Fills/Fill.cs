using System.Collections;

namespace QuantConnect.Orders.Fills;

/// <summary>What a fill model has to say about an order: events, with or without a fill.</summary>
public class Fill : IEnumerable<OrderEvent>
{
    /// <summary>Several events, for instance partial fills.</summary>
    public Fill(List<OrderEvent> orderEvents) => Events = orderEvents;

    /// <summary>One event.</summary>
    public Fill(OrderEvent orderEvent) => Events = [orderEvent];

    internal List<OrderEvent> Events { get; }

    /// <inheritdoc/>
    public IEnumerator<OrderEvent> GetEnumerator() => Events.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
