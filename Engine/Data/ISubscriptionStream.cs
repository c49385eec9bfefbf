using QuantConnect.Data;

namespace Quant.Engine.Data;

/// <summary>The data of one subscription in the order in which it becomes known.</summary>
internal interface ISubscriptionStream
{
    /// <summary>The point moved to; a new object every time.</summary>
    BaseData Current { get; }

    /// <summary>When <see cref="Current"/> becomes known, UTC ticks.</summary>
    long EmitTicksUtc { get; }

    bool MoveNext();
}
