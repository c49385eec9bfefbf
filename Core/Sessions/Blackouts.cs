using System.Globalization;

namespace Quant.Core.Sessions;

/// <summary>
/// Spans of time in which a strategy does not enter: around news whose time is known in advance, such as a decision of a central bank.
/// </summary>
public sealed class Blackouts
{
    private const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
    private readonly (long Start, long End)[] _spans;

    /// <summary>A list of spans.</summary>
    /// <param name="spans">Start (inclusive) and end (exclusive) of each in UTC ticks, in any order; they may overlap.</param>
    /// <exception cref="ArgumentException">One of them ends before it starts.</exception>
    public Blackouts(IEnumerable<(long Start, long End)> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var merged = new List<(long Start, long End)>();
        var sorted = new List<(long Start, long End)>(spans);
        sorted.Sort();
        foreach (var span in sorted)
        {
            if (span.End <= span.Start)
            {
                throw new ArgumentException($"A blackout must end after it starts: {new DateTime(span.Start):s}Z to {new DateTime(span.End):s}Z.", nameof(spans));
            }
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }
        _spans = merged.ToArray();
    }

    /// <summary>No blackout at all.</summary>
    public static Blackouts None { get; } = new([]);

    /// <summary>Number of separate spans.</summary>
    public int Count => _spans.Length;

    /// <summary>Whether an instant is inside one of the spans.</summary>
    /// <param name="utc">UTC ticks.</param>
    public bool Contains(long utc)
    {
        var low = 0;
        var high = _spans.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end) = _spans[middle];
            if (utc < start)
            {
                high = middle - 1;
            }
            else if (utc >= end)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Reads spans from a text such as <c>2024-03-20T17:45Z/2024-03-20T19:00Z; 2024-04-10T12:20Z/2024-04-10T12:45Z</c> (ISO 8601, UTC).</summary>
    /// <param name="text">The text; empty for none.</param>
    /// <param name="fault">What is wrong with it, as a sentence; null if nothing is.</param>
    /// <returns>The blackouts; null if the text cannot be used.</returns>
    public static Blackouts? Parse(string text, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<(long, long)>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('/', StringSplitOptions.TrimEntries);
            if (ends.Length != 2
                || !DateTime.TryParse(ends[0], CultureInfo.InvariantCulture, Utc, out var start)
                || !DateTime.TryParse(ends[1], CultureInfo.InvariantCulture, Utc, out var end)
                || end <= start)
            {
                fault = $"\"{part}\" is not a span of time such as 2024-03-20T17:45Z/2024-03-20T19:00Z.";
                return null;
            }
            spans.Add((start.Ticks, end.Ticks));
        }
        fault = null;
        return new Blackouts(spans);
    }
}
