namespace Quant.Lab.Data.Validation;

/// <summary>Something that data can do wrong.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Checks">What is looked for.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="IsJudgement">Whether it may be wrong, and a person may overrule it: a crash can look like a split.</param>
public sealed record Rule(string Id, Severity Severity, string Checks, string Advice, bool IsJudgement = false);
