using System.Collections.ObjectModel;

namespace Quant.Core.Sessions;

/// <summary>
/// One day of an exchange's calendar as plain data: a window of time and the sessions in it, all in UTC. Holidays, half days and changes of the clocks are already in
/// these numbers. A day need not begin at midnight: that of a futures exchange begins the evening before.
/// </summary>
public sealed class TradingDay
{
    private readonly SessionSpan[] _spans;

    /// <summary>A day.</summary>
    /// <param name="date"><inheritdoc cref="Date" path="/summary/node()"/></param>
    /// <param name="start"><inheritdoc cref="Start" path="/summary/node()"/></param>
    /// <param name="end"><inheritdoc cref="End" path="/summary/node()"/></param>
    /// <param name="sessions">The sessions in order, inside the day and without overlap; empty on a holiday.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public TradingDay(DateOnly date, long start, long end, IEnumerable<SessionSpan> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        Date = date;
        Start = start;
        End = end;
        _spans = sessions.ToArray();
        Sessions = new ReadOnlyCollection<SessionSpan>(_spans);
        var before = start;
        foreach (var span in _spans)
        {
            if (span.Kind == SessionKind.Closed || span.Start < before || span.End <= span.Start || span.End > end)
            {
                throw new ArgumentException($"The sessions of {date:yyyy-MM-dd} are not in order, inside the day and without overlap: {span}.", nameof(sessions));
            }
            before = span.End;
            if (span.Kind == SessionKind.Regular)
            {
                Open ??= span.Start;
                Close = span.End;
            }
        }
    }

    /// <summary>The date by which the exchange calls the day.</summary>
    public DateOnly Date { get; }

    /// <summary>First instant of the day, inclusive, in UTC ticks; the end of the day before.</summary>
    public long Start { get; }

    /// <summary>First instant after the day, in UTC ticks.</summary>
    public long End { get; }

    /// <summary>The sessions in order; empty on a holiday.</summary>
    public IReadOnlyList<SessionSpan> Sessions { get; }

    /// <summary>Start of the (first) regular session in UTC ticks; null on a day without one.</summary>
    public long? Open { get; }

    /// <summary>End of the (last) regular session in UTC ticks; null on a day without one.</summary>
    public long? Close { get; }

    /// <summary>Whether the day has a regular session.</summary>
    public bool IsTrading => Open is not null;

    /// <summary>Whether an instant belongs to the day, trading or not.</summary>
    public bool Contains(long utc) => Start <= utc && utc < End;

    /// <summary>The session an instant is in; null if trading rests then.</summary>
    public SessionSpan? SpanAt(long utc)
    {
        foreach (var span in _spans)
        {
            if (span.Contains(utc))
            {
                return span;
            }
        }
        return null;
    }

    /// <summary>What the exchange is doing at an instant of the day.</summary>
    public SessionKind KindAt(long utc) => SpanAt(utc)?.Kind ?? SessionKind.Closed;
}
