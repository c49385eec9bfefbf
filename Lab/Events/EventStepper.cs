using Quant.Core.Events;
using Quant.Core.Liquidity.Events;

namespace Quant.Lab.Events;

/// <summary>
/// Goes through an <c>events.csv</c> step by step, and knows at each step what is alive. Events that the filter leaves out count for that, too. The order is that of the
/// file, which is that of time in a file of <see cref="EventRun"/>; in any other, time stands still where it would go back.
/// </summary>
public sealed class EventStepper : IDisposable
{
    private readonly EventFilter _filter;
    private readonly long _end;
    private readonly IEnumerator<(EventRow Row, LiquidityEvent? Event)> _rows;
    private readonly SortedDictionary<string, LiveEvents> _live = new(StringComparer.Ordinal);
    private bool _hasNext;

    /// <summary>A stepper before the first day.</summary>
    /// <param name="path">The file.</param>
    /// <param name="filter">Which events to stop at and return.</param>
    /// <param name="from">First day, UTC; what the file has before it is known, but not stopped at. Null for the first of the file.</param>
    /// <param name="to">Last day, inclusive, UTC; null for the last of the file.</param>
    /// <exception cref="UserErrorException">The file is not there or is no events.csv; the message names the line.</exception>
    public EventStepper(string path, EventFilter filter, DateTime? from, DateTime? to)
    {
        ArgumentNullException.ThrowIfNull(filter);
        _filter = filter;
        _end = EventReplay.EndOf(to);
        _rows = EventReplay.Read(path).GetEnumerator();
        _hasNext = _rows.MoveNext() && _rows.Current.Row.Time < _end;
        if (from is { } first)
        {
            Time = first.Ticks;
            Pass(first.Ticks, []);
        }
    }

    /// <summary>The latest time of the events passed, or the moment gone to, in UTC ticks; null at the beginning of a file.</summary>
    public long? Time { get; private set; }

    /// <summary>Whether there is nothing left.</summary>
    public bool IsAtEnd => !_hasNext;

    /// <summary>What is alive, by symbol; of the symbols that are wanted.</summary>
    public IReadOnlyDictionary<string, LiveEvents> Live => _live;

    /// <summary>The next event that is wanted; null if there is none any more.</summary>
    public EventRow? Next()
    {
        while (_hasNext)
        {
            if (Take() is { } row)
            {
                return row;
            }
        }
        return null;
    }

    /// <summary>All events of the next bar that has one that is wanted; none at the end. Events of the bar at hand that were not taken come first.</summary>
    public IReadOnlyList<EventRow> NextBar()
    {
        var rows = new List<EventRow>();
        if (Next() is { } first)
        {
            rows.Add(first);
            Pass(first.Time + 1, rows);
        }
        return rows;
    }

    /// <summary>The events that are wanted up to a moment; afterwards it is that moment.</summary>
    /// <param name="time">UTC ticks, inclusive.</param>
    public IReadOnlyList<EventRow> To(long time)
    {
        var rows = new List<EventRow>();
        Pass(time + 1, rows);
        Time = Math.Max(Time ?? time, time);
        return rows;
    }

    /// <summary>The events that are wanted up to the next one of a name, that one the last; all that are left if there is none.</summary>
    /// <param name="name">Name of an event.</param>
    public IReadOnlyList<EventRow> To(string name)
    {
        var rows = new List<EventRow>();
        while (Next() is { } row)
        {
            rows.Add(row);
            if (row.Event == name)
            {
                break;
            }
        }
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private void Pass(long before, List<EventRow> wanted)
    {
        while (_hasNext && _rows.Current.Row.Time < before)
        {
            if (Take() is { } row)
            {
                wanted.Add(row);
            }
        }
    }

    /// <summary>Passes an event; null if it is not wanted.</summary>
    private EventRow? Take()
    {
        var (row, known) = _rows.Current;
        Time = Math.Max(Time ?? row.Time, row.Time);
        _hasNext = _rows.MoveNext() && _rows.Current.Row.Time < _end;
        if (!_filter.WantsSymbol(row.Symbol))
        {
            return null;
        }
        if (!_live.TryGetValue(row.Symbol, out var live))
        {
            _live.Add(row.Symbol, live = new LiveEvents());
        }
        live.Take(row, known);
        return _filter.Wants(row) ? row : null;
    }
}
