namespace Quant.Engine.Results;

/// <summary>Where a line of the log comes from.</summary>
public enum RunLogKind
{
    /// <summary>The algorithm's <c>Debug</c>, or a note of the engine.</summary>
    Debug,

    /// <summary>The algorithm's <c>Error</c>, or the error that ended the run.</summary>
    Error,

    /// <summary>The algorithm's <c>Log</c>.</summary>
    Log,
}

/// <summary>A line of the log.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">The line; begins with the algorithm's time.</param>
public sealed record RunLogEntry(RunLogKind Kind, string Text);
