using Quant.Engine.Data;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Orders;
using QuantConnect.Statistics;

namespace Quant.Engine.Results;

/// <summary>Everything a run leaves behind. Its parts are not changed any more once the run has ended.</summary>
public sealed class RunResult
{
    /// <summary>Class name of the algorithm; result files are called after it.</summary>
    public required string Name { get; init; }

    /// <summary>How the run ended.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>The error, if <see cref="Status"/> is <see cref="RunStatus.RuntimeError"/>.</summary>
    public RunError? Error { get; init; }

    /// <summary>Setup of the algorithm; null if its initialisation failed.</summary>
    public RunConfiguration? Configuration { get; init; }

    /// <summary>Statistics of the whole run and by months, and the summary as text.</summary>
    public StatisticsResults Statistics { get; init; } = new();

    /// <summary>The banner: equity, fees, return, ... and what the algorithm put there; sorted by name.</summary>
    public IReadOnlyDictionary<string, string> RuntimeStatistics { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>All orders, by id.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    /// <summary>All order events, in order.</summary>
    public IReadOnlyList<OrderEvent> OrderEvents { get; init; } = [];

    /// <summary>Closed trades, in order of closing.</summary>
    public IReadOnlyList<Trade> Trades => Statistics.TotalPerformance.ClosedTrades;

    /// <summary>Result of each closing transaction, before fees, with its UTC time; in order of time.</summary>
    public IReadOnlyList<KeyValuePair<DateTime, decimal>> ProfitLoss { get; init; } = [];

    /// <summary>The engine's and the algorithm's charts, in order of creation.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>The log.</summary>
    public IReadOnlyList<RunLogEntry> Log { get; init; } = [];

    /// <summary>Number of insights generated.</summary>
    public int InsightCount { get; init; }

    /// <summary>The insights as they are at the end, in order of generation; those that the algorithm removed from its collection are missing.</summary>
    public IReadOnlyList<Insight> Insights { get; init; } = [];

    /// <summary>Bars and events that the run took in, repeated bars and those of the engine's own feeds included; a trade and a quote bar count as two.</summary>
    public long DataPoints { get; init; }

    /// <summary>When the first bar of the algorithm's own subscriptions came, UTC, warm-up included; null if none came.</summary>
    public DateTime? FirstBar { get; init; }

    /// <summary>The data that the run read, sorted by name.</summary>
    public IReadOnlyList<DataSource> DataSources { get; init; } = [];

    /// <summary>MD5 over the orders, the same as Lean's.</summary>
    public string OrderListHash { get; init; } = Results.OrderListHash.Compute([]);

    /// <summary>Result of a run whose algorithm could not be initialised, or that was cancelled meanwhile.</summary>
    /// <param name="name">Class name of the algorithm.</param>
    /// <param name="error">What ended the initialisation.</param>
    /// <param name="log">What the algorithm had said until then.</param>
    /// <param name="isCancelled">Whether the error only says that the run was cancelled.</param>
    internal static RunResult FailedToStart(string name, Exception error, IReadOnlyList<RunLogEntry> log, bool isCancelled) => new()
    {
        Name = name,
        Status = isCancelled ? RunStatus.Cancelled : RunStatus.RuntimeError,
        Error = isCancelled ? null : new RunError(error.Message, error.ToString(), null),
        Log = isCancelled ? log : [.. log, new RunLogEntry(RunLogKind.Error, "Algorithm Initialization: " + error.Message)],
    };
}
