using Quant.Engine.Results;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Runs;

/// <summary>What a run left behind, the same for either engine; a <see cref="RunFolder"/> is made of it.</summary>
public sealed record RunOutcome
{
    /// <summary>Engine and its version, for example "embedded 0.1.0".</summary>
    public required EngineName Engine { get; init; }

    /// <summary>Class name of the algorithm.</summary>
    public required string AlgorithmType { get; init; }

    /// <summary>How it ended.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>What ended it, for people; null if nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>First day, in the algorithm's time zone.</summary>
    public required DateTime From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateTime To { get; init; }

    /// <summary>Currency of the account.</summary>
    public required string Currency { get; init; }

    /// <summary>The figures.</summary>
    public required RunStatistics Statistics { get; init; }

    /// <summary>Lean's own statistics as texts, by Lean's names.</summary>
    public IReadOnlyDictionary<string, string> LeanStatistics { get; init; } = new Dictionary<string, string>();

    /// <summary>Lean's hash over the orders (MD5, lower-case hex).</summary>
    public required string OrderListHash { get; init; }

    /// <summary>Closed trades in order of closing.</summary>
    public IReadOnlyList<TradeRow> Trades { get; init; } = [];

    /// <summary>Orders by id.</summary>
    public IReadOnlyList<OrderRow> Orders { get; init; } = [];

    /// <summary>Portfolio value, in order of time.</summary>
    public IReadOnlyList<EquityRow> Equity { get; init; } = [];

    /// <summary>Insights in order of generation.</summary>
    public IReadOnlyList<InsightRow> Insights { get; init; } = [];

    /// <summary>The algorithm's and the engine's messages, in order.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];

    /// <summary>Tables that the algorithm recorded, by the file names of <see cref="Core.Records.RecordFiles"/>.</summary>
    public IReadOnlyDictionary<string, string> Records { get; init; } = new Dictionary<string, string>();

    /// <summary>Messages that a person should see at once: of data that is missing or wrong.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Bars and events taken in; null if the engine does not say.</summary>
    public long? DataPoints { get; init; }

    /// <summary>SHA-256 over the data read, in lower-case hex digits; null if the engine does not say what it read.</summary>
    public string? DataFingerprint { get; init; }

    /// <summary>Writes the result files that Lean writes into a folder that exists.</summary>
    public required Action<string> WriteLeanFiles { get; init; }
}

/// <summary>An engine and its version.</summary>
/// <param name="Name">Name on the command line.</param>
/// <param name="Version">Version.</param>
public sealed record EngineName(string Name, string Version);
