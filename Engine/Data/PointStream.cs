using QuantConnect.Data;

namespace Quant.Engine.Data;

/// <summary>
/// The data of one subscription in the order in which it becomes known. A class, not an interface: a run looks at <see cref="Current"/> and
/// <see cref="EmitTicksUtc"/> of every stream in every step.
/// </summary>
internal abstract class PointStream
{
    /// <summary>The point moved to; a new object every time.</summary>
    public BaseData Current { get; protected set; } = null!;

    /// <summary>When <see cref="Current"/> becomes known, UTC ticks.</summary>
    public long EmitTicksUtc { get; protected set; }

    public abstract bool MoveNext();
}
