using Quant.Engine.Results;

namespace Quant.Lab.Runs;

/// <summary>Errors of runs for people.</summary>
internal static class RunErrorText
{
    private const string Argument = " (Parameter '";

    /// <summary>What was wrong, without what .NET appends for programmers: the name of the argument and, on a line of its own, its value.</summary>
    public static string? Sentence(this RunError? error)
        => error?.Message is { } message && message.IndexOf(Argument, StringComparison.Ordinal) is var at and > 0 ? message[..at] : error?.Message;
}
