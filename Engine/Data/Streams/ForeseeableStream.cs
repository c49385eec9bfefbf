using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>A stream that can tell when its next points do not depend on the run any more, so that they may be made before they are needed.</summary>
internal abstract class ForeseeableStream : PointStream
{
    /// <summary>
    /// Whether moving on changes nothing but the stream itself and depends on nothing that the run may change until then, the
    /// normalisation mode aside: no trading day begins that may bring corporate events, another ticker or other price factors.
    /// </summary>
    public abstract bool IsForeseeable { get; }

    /// <summary>Whether bars depend on the subscription's normalisation mode, which an algorithm may change at any time.</summary>
    public abstract bool IsScaled { get; }

    /// <summary>Keeps what <see cref="PointStream.Current"/> was made of.</summary>
    /// <param name="row">Gets a copy of the row.</param>
    public abstract BarPoint Keep(RowSlot row);

    /// <summary>Makes a kept bar once more, with the normalisation mode of now.</summary>
    public abstract BaseData Remake(in BarPoint kept);
}
