namespace Quant.Core.Time;

/// <summary>A half-open span of time [<see cref="Start"/>, <see cref="End"/>) in UTC ticks of 100 ns.</summary>
/// <param name="Start">First instant, inclusive.</param>
/// <param name="End">First instant after it, exclusive.</param>
public readonly record struct Period(long Start, long End)
{
    /// <summary>Length in ticks of 100 ns.</summary>
    public long Length => End - Start;

    /// <summary>Whether an instant is inside.</summary>
    public bool Contains(long time) => time >= Start && time < End;
}
