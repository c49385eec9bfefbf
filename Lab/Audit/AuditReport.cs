using Quant.Lab.Audit.Proofs;

namespace Quant.Lab.Audit;

/// <summary>What an audit found.</summary>
/// <param name="Name">What was audited.</param>
/// <param name="Checks">The checks, in the order in which they were made.</param>
public sealed record AuditReport(string Name, IReadOnlyList<AuditCheck> Checks)
{
    /// <summary>What a person should know of the run that was audited: data that is missing, or of other days.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether there was nothing to prove, because the run made no decision: the wrong days, or data that are not there.</summary>
    public bool ProvedNothing => Checks.Any(x => x is { Name: LookAheadProof.Name, Verdict: AuditVerdict.Skipped });

    /// <summary>Whether there was something to prove, and no proof failed. Warnings do not count.</summary>
    public bool Passed => !ProvedNothing && Checks.All(x => x.Verdict != AuditVerdict.Failed);
}
