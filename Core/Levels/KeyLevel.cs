namespace Quant.Core.Levels;

/// <summary>A price level with where it comes from and how long it counts. Times are UTC ticks.</summary>
/// <param name="Kind">Which level it is.</param>
/// <param name="Price">The price, in today's units: splits since then are in it.</param>
/// <param name="Day">Date of the session it was made in; of a week the last session.</param>
/// <param name="SourceStart">Start of the session or range it was made in, inclusive.</param>
/// <param name="SourceEnd">End of that, exclusive.</param>
/// <param name="MadeAt">End of the first bar that reached the price; of a close, of the last bar.</param>
/// <param name="KnownAt">Instant from which on it was fixed and may be acted upon, inclusive: the end of what it was made in.</param>
/// <param name="ValidUntil">Instant from which on it does not count any more: the close of the session it is for.</param>
/// <param name="Bars">Bars it was made from.</param>
/// <param name="SplitFactor">Product of the price factors of the splits since it was made; 1 without any.</param>
public readonly record struct KeyLevel(
    KeyLevelKind Kind,
    double Price,
    DateOnly Day,
    long SourceStart,
    long SourceEnd,
    long MadeAt,
    long KnownAt,
    long ValidUntil,
    int Bars,
    double SplitFactor)
{
    /// <summary>Name for events and reports, such as <c>PDH 2024-03-08</c>.</summary>
    public string Id => FormattableString.Invariant($"{Kind.Code()} {Day:yyyy-MM-dd}");

    /// <summary>Whether it counts at an instant.</summary>
    public bool IsValidAt(long utc) => KnownAt <= utc && utc < ValidUntil;
}
