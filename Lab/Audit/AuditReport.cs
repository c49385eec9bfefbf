namespace Quant.Lab.Audit;

/// <summary>What an audit found.</summary>
/// <param name="Name">What was audited.</param>
/// <param name="Checks">The checks, in the order in which they were made.</param>
public sealed record AuditReport(string Name, IReadOnlyList<AuditCheck> Checks)
{
    /// <summary>Whether no proof failed. Warnings do not count.</summary>
    public bool Passed => Checks.All(x => x.Verdict != AuditVerdict.Failed);
}
