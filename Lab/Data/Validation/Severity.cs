namespace Quant.Lab.Data.Validation;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>May be right, and somebody should look: a halt, a thin stock, data of separate weeks.</summary>
    Warning,

    /// <summary>Wrong: results from this data cannot be trusted.</summary>
    Error,
}
