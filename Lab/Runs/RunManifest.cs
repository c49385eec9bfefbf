using Quant.Engine.Results;

namespace Quant.Lab.Runs;

/// <summary>What was run, with what, where and by which code: <c>manifest.json</c> of a run folder.</summary>
public sealed record RunManifest
{
    /// <summary>Version of the folder's format.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Version of the folder's format that this run has.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Name of the run: UTC time of its start, and the algorithm.</summary>
    public required string Id { get; init; }

    /// <summary>How it ended.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Whether the results are those up to an error or a cancellation only.</summary>
    public bool Partial => Status != RunStatus.Completed;

    /// <summary>What ended it early; null if nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>The algorithm.</summary>
    public required ManifestAlgorithm Algorithm { get; init; }

    /// <summary>All parameters with the values they had, sorted by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>What was asked for beside the algorithm's own settings.</summary>
    public required ManifestRequest Request { get; init; }

    /// <summary>First day of the run, in the algorithm's time zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The engine.</summary>
    public required EngineName Engine { get; init; }

    /// <summary>The workspace's commit; null outside of git.</summary>
    public GitState? Git { get; init; }

    /// <summary>The data.</summary>
    public required ManifestData Data { get; init; }

    /// <summary>SHA-256 of <c>trades.csv</c>: the same for two runs on any machine.</summary>
    public required string TradesSha256 { get; init; }

    /// <summary>Lean's hash over the orders.</summary>
    public required string OrderListHash { get; init; }

    /// <summary>Where and how fast it ran: the only part, beside the id, that differs when a run is repeated.</summary>
    public required ManifestMachine Machine { get; init; }
}

/// <summary>The algorithm of a run.</summary>
/// <param name="Name">Name of the project or the assembly.</param>
/// <param name="Type">Name of the class.</param>
/// <param name="Assembly">Path of the assembly, if one was asked for.</param>
/// <param name="AssemblySha256">Its SHA-256.</param>
public sealed record ManifestAlgorithm(string Name, string Type, string? Assembly, string? AssemblySha256);

/// <summary>What was asked for.</summary>
/// <param name="Set">Parameters that were changed, by name.</param>
/// <param name="From">First day; null for the algorithm's.</param>
/// <param name="To">Last day; null for the algorithm's.</param>
/// <param name="Cash">Cash; null for the algorithm's.</param>
/// <param name="Seed">Seed of the sample market; null for other data.</param>
public sealed record ManifestRequest(IReadOnlyDictionary<string, string> Set, DateOnly? From, DateOnly? To, decimal? Cash, long? Seed);

/// <summary>The data of a run.</summary>
/// <param name="Folder">The data folder, relative to the workspace where it is inside.</param>
/// <param name="Fingerprint">Over what was read; null if the engine does not say.</param>
/// <param name="CalendarFingerprint">Over the exchange calendars.</param>
public sealed record ManifestData(string Folder, string? Fingerprint, string CalendarFingerprint);

/// <summary>Where and how fast a run went.</summary>
/// <param name="Name">Name of the machine.</param>
/// <param name="System">Operating system.</param>
/// <param name="Architecture">Of the process.</param>
/// <param name="Processors">Number of logical processors.</param>
/// <param name="Runtime">Version of .NET.</param>
/// <param name="Started">When, UTC.</param>
/// <param name="Seconds">How long the engine took, loading included.</param>
/// <param name="DataPoints">Bars and events taken in; null if the engine does not say.</param>
public sealed record ManifestMachine(string Name, string System, string Architecture, int Processors, string Runtime, DateTime Started, double Seconds, long? DataPoints);
