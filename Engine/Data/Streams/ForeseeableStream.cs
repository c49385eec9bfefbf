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

    /// <summary>What <see cref="PointStream.Current"/> was made of. Its row stays valid for as many points as <see cref="Retain"/> was told.</summary>
    public abstract ref readonly BarPoint Point { get; }

    /// <summary>Uses no row again before so many others have come.</summary>
    /// <param name="rows">Number of rows; less than before changes nothing.</param>
    public abstract void Retain(int rows);

    /// <summary>Makes the bar of a retained point once more, with the normalisation mode of now.</summary>
    public abstract BaseData Remake(in BarPoint point);
}
