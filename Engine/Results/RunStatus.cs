namespace Quant.Engine.Results;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>It reached its end, or the algorithm quit.</summary>
    Completed,

    /// <summary>An exception ended it; the results are those up to then.</summary>
    RuntimeError,

    /// <summary>It was cancelled; the results are those up to then.</summary>
    Cancelled,
}
