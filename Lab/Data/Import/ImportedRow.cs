namespace Quant.Lab.Data.Import;

/// <summary>A bar of a CSV file.</summary>
/// <param name="Number">One-based line in the file.</param>
/// <param name="Time">Its start in the time zone of Lean's data.</param>
/// <param name="Values">Prices and sizes in the order of Lean's files; null where nothing is quoted.</param>
internal sealed record ImportedRow(int Number, DateTime Time, decimal?[] Values);
