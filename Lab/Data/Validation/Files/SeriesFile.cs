namespace Quant.Lab.Data.Validation.Files;

/// <summary>The rows of one file, or of one contract in a file of options.</summary>
/// <param name="Source">How findings call it.</param>
/// <param name="Day">The day of a file of minutes; null for a file with dates in its rows.</param>
/// <param name="Rows">Its rows in the file's order.</param>
internal sealed record SeriesFile(string Source, DateTime? Day, IReadOnlyList<BarRow> Rows);
