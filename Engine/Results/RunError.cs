namespace Quant.Engine.Results;

/// <summary>The error that ended a run.</summary>
/// <param name="Message">What was wrong, for people.</param>
/// <param name="Details">The exception with its stack trace.</param>
/// <param name="Time">The algorithm's time, or null if it had not begun.</param>
public sealed record RunError(string Message, string Details, DateTime? Time);
