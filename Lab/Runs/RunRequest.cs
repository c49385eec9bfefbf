using Quant.Lab.Algorithms;
using Quant.Lab.Workspaces;

namespace Quant.Lab.Runs;

/// <summary>What to run, for either engine.</summary>
/// <param name="Workspace">The workspace it belongs to.</param>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="DataFolder">Root of a Lean data folder.</param>
public sealed record RunRequest(Workspace Workspace, AlgorithmTarget Algorithm, string DataFolder)
{
    /// <summary>Parameters that differ from <c>config.json</c>, by name.</summary>
    public IReadOnlyDictionary<string, string> Changes { get; init; } = new Dictionary<string, string>();

    /// <summary>First day, in the algorithm's time zone; null for what the algorithm sets.</summary>
    public DateTime? From { get; init; }

    /// <summary>Last day, inclusive; null for what the algorithm sets.</summary>
    public DateTime? To { get; init; }

    /// <summary>Cash to start with in account currency; null for what the algorithm sets.</summary>
    public decimal? Cash { get; init; }

    /// <summary>Seed of the sample market that <see cref="DataFolder"/> holds; null for other data.</summary>
    public long? Seed { get; init; }

    /// <summary>Says what "today" is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>All parameters: those of <c>config.json</c> with the changes.</summary>
    /// <exception cref="UserErrorException">A name is nearly one of <c>config.json</c>.</exception>
    public IReadOnlyDictionary<string, string> Parameters => Algorithm.ParametersWith(Changes);
}
