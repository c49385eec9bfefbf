namespace Quant.Core.Sessions;

/// <summary>A stretch of trading of one kind.</summary>
/// <param name="Kind">What kind of trading; not <see cref="SessionKind.Closed"/>.</param>
/// <param name="Start">First instant, inclusive, in UTC ticks.</param>
/// <param name="End">First instant after it, in UTC ticks.</param>
public readonly record struct SessionSpan(SessionKind Kind, long Start, long End)
{
    /// <summary>Whether an instant is inside.</summary>
    public bool Contains(long utc) => Start <= utc && utc < End;
}
