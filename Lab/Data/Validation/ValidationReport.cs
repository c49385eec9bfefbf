namespace Quant.Lab.Data.Validation;

/// <summary>What a validation found.</summary>
/// <param name="Folder">The data folder, absolute.</param>
/// <param name="Files">Files that were read.</param>
/// <param name="Rows">Rows that were read.</param>
/// <param name="Findings">Findings by file, row and rule.</param>
public sealed record ValidationReport(string Folder, int Files, long Rows, IReadOnlyList<Finding> Findings)
{
    /// <summary>Number of errors.</summary>
    public int Errors => Findings.Count(x => x.Rule.Severity == Severity.Error);

    /// <summary>Number of warnings.</summary>
    public int Warnings => Findings.Count(x => x.Rule.Severity == Severity.Warning);
}
