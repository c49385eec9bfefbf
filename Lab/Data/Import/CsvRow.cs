namespace Quant.Lab.Data.Import;

/// <summary>A row of a CSV file.</summary>
/// <param name="Number">One-based line in the file.</param>
/// <param name="Fields">Its fields.</param>
internal readonly record struct CsvRow(int Number, string[] Fields);
