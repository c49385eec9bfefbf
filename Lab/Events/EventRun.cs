using Quant.Core.Events;
using Quant.Engine.Results;
using Quant.Lab.Algorithms;
using Quant.Lab.Runs;
using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Lab.Events;

/// <summary>
/// Runs an algorithm and passes on the events it tells of as one stream in the order of their time. Symbols tell of theirs one after the other, and those that traded
/// last long ago tell late of what time has brought since: only at the end it is known that nothing belongs in between, so the rows are held until then.
/// </summary>
public static class EventRun
{
    /// <summary>Runs to the end.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="filter">Which events are wanted.</param>
    /// <param name="cacheFolder">Where parsed data is kept; null for the data folder's own cache.</param>
    /// <param name="withHistory">Whether what the history before the first day of the run brought is passed on, too: then the rows tell of all that is alive.</param>
    /// <param name="sink">Is given each row, after the run; rows of the same time in the order in which they were told. An algorithm that failed told of some, too.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What it was about.</returns>
    /// <exception cref="UserErrorException">The algorithm has no events, did not begin, or ended with an error.</exception>
    public static EventsTold Run(RunRequest request, EventFilter filter, string? cacheFolder, bool withHistory, Action<EventRow> sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(sink);
        if (!typeof(IEventSource).IsAssignableFrom(AlgorithmLoader.Load(request.Algorithm)))
        {
            throw new UserErrorException($"{request.Algorithm.Name} has no events: its class does not implement {nameof(IEventSource)}.");
        }
        var rows = new List<EventRow>();
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        var engine = new EmbeddedRunEngine(cacheFolder, algorithm => Listen(algorithm, withHistory, row =>
        {
            symbols.Add(row.Symbol);
            if (filter.Wants(row))
            {
                rows.Add(row);
            }
        }));
        var outcome = engine.Run(request, null, cancellation);
        foreach (var row in rows.OrderBy(x => x.Time))
        {
            cancellation.ThrowIfCancellationRequested();
            sink(row);
        }
        cancellation.ThrowIfCancellationRequested();
        if (outcome.Status == RunStatus.RuntimeError)
        {
            throw new UserErrorException($"{outcome.AlgorithmType} ended with an error: {outcome.Error}");
        }
        return new EventsTold(symbols, outcome.Warnings);
    }

    private static void Listen(QCAlgorithm algorithm, bool withHistory, Action<EventRow> sink)
        => ((IEventSource)algorithm).EventListener = row =>
        {
            if (withHistory || row.Time >= algorithm.StartDate.ConvertToUtc(algorithm.TimeZone).Ticks)
            {
                sink(row);
            }
        };
}
