using Quant.Lab.Data.Validation;

namespace Quant.Lab.Data.Import;

/// <summary>What an import did.</summary>
/// <param name="Rows">Bars that were written.</param>
/// <param name="Files">Files that were written.</param>
/// <param name="First">Start of the first bar, in the data's time zone.</param>
/// <param name="Last">Start of the last bar.</param>
/// <param name="Warnings">What was let pass.</param>
public sealed record ImportResult(int Rows, int Files, DateTime First, DateTime Last, IReadOnlyList<Finding> Warnings);
