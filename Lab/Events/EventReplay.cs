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
    /// <exception cref="UserErrorException">The file is not there or is no events.csv; the message names the line.</exception>
    public static void Run(string path, EventFilter filter, DateTime? from, DateTime? to, Action<EventRow> sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(sink);
        var first = from?.Ticks ?? long.MinValue;
        var end = to?.AddDays(1).Ticks ?? long.MaxValue;
        var number = 1;
        foreach (var row in EventFile.Read(path))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            var known = Known(row, number, path);
            if (row.Time >= first && row.Time < end && filter.Wants(row))
            {
                sink(known);
            }
        }
    }

    // events of liquidity are read back whole, so that a damaged one is told; those of levels and setups, which have no id, are rows and no more
    private static EventRow Known(EventRow row, int line, string path)
    {
        if (row.Id is null && SetupEventRows.Names.Contains(row.Event))
        {
            return row;
        }
        try
        {
            return EventRows.Of(EventReader.Read(row), row.Symbol);
        }
        catch (FormatException error)
        {
            throw new UserErrorException($"{path}: line {line}: {error.Message}", error);
        }
    }
}
