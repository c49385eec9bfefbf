using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>A data point between the stages of a stream: a row, new or repeated, or a corporate event.</summary>
internal struct BarPoint
{
    /// <summary>Start in the exchange's zone, ticks.</summary>
    public long Time;

    /// <summary>End in the exchange's zone, ticks.</summary>
    public long End;

    /// <summary>The row; null for an event.</summary>
    public RowSlot? Row;

    /// <summary>The event; null for a row.</summary>
    public BaseData? Event;

    public bool IsFillForward;

    public readonly bool IsEvent => Event is not null;
}
