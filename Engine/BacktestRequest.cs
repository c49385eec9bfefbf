using QuantConnect.Algorithm;

namespace Quant.Engine;

/// <summary>What to run.</summary>
/// <param name="CreateAlgorithm">Makes a fresh algorithm; called once, inside the run.</param>
public sealed record BacktestRequest(Func<QCAlgorithm> CreateAlgorithm)
{
    /// <summary>The algorithm's parameters by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>First day; null for what the algorithm sets.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>Last day, inclusive; null for what the algorithm sets.</summary>
    public DateTime? EndDate { get; init; }

    /// <summary>Cash to start with in account currency; null for what the algorithm sets.</summary>
    public decimal? Cash { get; init; }

    /// <summary>Folder of the object store; null to keep it in memory for the time of the run.</summary>
    public string? ObjectStoreFolder { get; init; }

    /// <summary>Says what "today" is: an algorithm cannot end later than yesterday.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Whether data may be loaded, and bars made, on another thread before the algorithm needs them: about a quarter less time for a single run
    /// if a core is idle. Results do not depend on it. To be switched off where as many runs go on at once as there are cores.
    /// </summary>
    public bool ReadAhead { get; init; } = true;

    /// <summary>
    /// Added to the algorithm's own warm-up, or its warm-up if it has none: decisions should not depend on it. Below 0 is not allowed. An experiment, not a setting that Lean has.
    /// </summary>
    public TimeSpan ExtraWarmUp { get; init; }

    /// <summary>
    /// Called once, after the algorithm has initialised itself and before it sees data; null for nobody. The place to listen to what it does, or to replace one of
    /// its models for an experiment. What it throws counts as the algorithm's error.
    /// </summary>
    public Action<QCAlgorithm>? Initialized { get; init; }

    /// <summary>Told the time of the run (UTC) about a hundred times on its way from start to end; null for nobody.</summary>
    public IProgress<DateTime>? Progress { get; init; }
}
