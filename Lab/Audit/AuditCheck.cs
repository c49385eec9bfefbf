namespace Quant.Lab.Audit;

/// <summary>One part of an audit.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Summary">One sentence for people.</param>
public sealed record AuditCheck(string Name, AuditVerdict Verdict, string Summary)
{
    /// <summary>Evidence, a line each.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Names of the parameters that a failed proof was traced to: with other values of each of them alone it passes.</summary>
    public IReadOnlyList<string> Exposers { get; init; } = [];
}

/// <summary>What a check came to, from good to bad.</summary>
public enum AuditVerdict
{
    /// <summary>Proven, or nothing to complain of.</summary>
    Passed,

    /// <summary>There was nothing to look at.</summary>
    Skipped,

    /// <summary>Not a fault of the code, but something to know before money is at stake.</summary>
    Warning,

    /// <summary>A proof failed.</summary>
    Failed,
}
