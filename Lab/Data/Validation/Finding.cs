namespace Quant.Lab.Data.Validation;

/// <summary>Something wrong with data.</summary>
/// <param name="Rule">The rule it offends.</param>
/// <param name="File">The file, relative to the data folder, '/' separated.</param>
/// <param name="Row">One-based row in the text, or null if it concerns the whole file.</param>
/// <param name="Message">What is wrong, in a sentence without a full stop.</param>
public sealed record Finding(Rule Rule, string File, int? Row, string Message);
