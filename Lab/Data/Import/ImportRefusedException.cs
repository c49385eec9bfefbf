using Quant.Lab.Data.Validation;

namespace Quant.Lab.Data.Import;

/// <summary>An import that was refused because of what validation finds in the rows. Nothing was written.</summary>
public sealed class ImportRefusedException(IReadOnlyList<Finding> findings)
    : Exception($"{findings.Count} findings in the rows: nothing was written.")
{
    /// <summary>What is wrong, with rows of the CSV file.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
