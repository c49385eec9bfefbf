using Quant.Lab.Runs;

namespace Quant.Lab.Reports.Sources;

/// <summary>A run to report on, whether it is one of the workspace or a result file of real Lean.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Outcome">Its tables and figures.</param>
/// <param name="Details">What Lean's result says beside them.</param>
internal sealed record ReportRun(string Name, RunOutcome Outcome, LeanDetails Details)
{
    /// <summary>What was run, with what, where and by which code; null for a result file of Lean.</summary>
    public RunManifest? Manifest { get; init; }

    /// <summary>Where its prices are; null if that folder is not there any more.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Parameters, by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters => Manifest?.Parameters ?? Details.Parameters;

    /// <summary>Name of the algorithm.</summary>
    public string Algorithm => Manifest?.Algorithm.Name ?? Details.Name ?? Outcome.AlgorithmType;
}
