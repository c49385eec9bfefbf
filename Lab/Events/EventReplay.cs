using Quant.Core.BreakRetest;
using Quant.Core.Events;
using Quant.Core.Liquidity.Events;

namespace Quant.Lab.Events;

/// <summary>Passes on the events of an <c>events.csv</c> in their order, as the run passed them on that wrote it.</summary>
public static class EventReplay
{
    /// <summary>Replays a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="filter">Which events are wanted.</param>
    /// <param name="from">First day, UTC; null for the first of the file.</param>
    /// <param name="to">Last day, inclusive, UTC; null for the last of the file.</param>
    /// <param name="sink">Is given each row: what listens to a run can listen to its replay.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What it was about.</returns>
    /// <exception cref="UserErrorException">The file is not there or is no events.csv; the message names the line.</exception>
    public static EventsTold Run(string path, EventFilter filter, DateTime? from, DateTime? to, Action<EventRow> sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(sink);
        var first = from?.Ticks ?? long.MinValue;
        var end = EndOf(to);
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (row, _) in Read(path))
        {
            cancellation.ThrowIfCancellationRequested();
            symbols.Add(row.Symbol);
            if (row.Time >= first && row.Time < end && filter.Wants(row))
            {
                sink(row);
            }
        }
        return new EventsTold(symbols, []);
    }

    /// <summary>The moment after a last day; null for no last day.</summary>
    internal static long EndOf(DateTime? lastDay) => lastDay?.AddDays(1).Ticks ?? long.MaxValue;

    /// <summary>
    /// The rows of a file, each with its event. Events of liquidity are read back whole, so that a damaged one is told; those of levels and setups, which have no id, are
    /// rows and no more: their event is null.
    /// </summary>
    internal static IEnumerable<(EventRow Row, LiquidityEvent? Event)> Read(string path)
    {
        var line = 1;
        foreach (var row in EventFile.Read(path))
        {
            line++;
            yield return row.Id is null && SetupEventRows.Names.Contains(row.Event) ? (row, null) : Known(row, line, path);
        }
    }

    private static (EventRow Row, LiquidityEvent? Event) Known(EventRow row, int line, string path)
    {
        try
        {
            var known = EventReader.Read(row);
            return (EventRows.Of(known, row.Symbol), known);
        }
        catch (FormatException error)
        {
            throw new UserErrorException($"{path}: line {line}: {error.Message}", error);
        }
    }
}
