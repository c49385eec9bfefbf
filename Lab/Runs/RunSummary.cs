using Quant.Engine.Results;
using Quant.Lab.Runs.Records;

namespace Quant.Lab.Runs;

/// <summary>The figures of a run: <c>summary.json</c> of a run folder. The same bytes whenever the run is repeated.</summary>
/// <param name="Algorithm">Name of the algorithm.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Partial">Whether the figures are those up to an error or a cancellation only.</param>
/// <param name="Error">What ended it early; null if nothing did.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Currency">Currency of the account.</param>
/// <param name="Statistics">The figures everybody looks at first.</param>
/// <param name="Execution">How its orders were executed; null if the algorithm does not measure that.</param>
/// <param name="Risk">What risk control did; null if the algorithm keeps no journal of it.</param>
/// <param name="TradesSha256">SHA-256 of <c>trades.csv</c>.</param>
/// <param name="OrderListHash">Lean's hash over the orders.</param>
/// <param name="Lean">Lean's own statistics, by Lean's names.</param>
public sealed record RunSummary(
    string Algorithm,
    RunStatus Status,
    bool Partial,
    string? Error,
    DateOnly From,
    DateOnly To,
    string Currency,
    RunStatistics Statistics,
    ExecutionFigures? Execution,
    RiskFigures? Risk,
    string TradesSha256,
    string OrderListHash,
    IReadOnlyDictionary<string, string> Lean);
