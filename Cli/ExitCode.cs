namespace Quant.Cli;

/// <summary>What <c>quant</c> returns to the shell. Documented in <c>docs/cli.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>The work was done, and its answer is no: an algorithm that ended with an error, data with faults, two engines that differ.</summary>
    public const int Negative = 1;

    /// <summary>Nothing was done, because of something the user can put right: one sentence says what.</summary>
    public const int UserError = 2;

    /// <summary>A fault of <c>quant</c> itself.</summary>
    public const int Unexpected = 3;

    /// <summary>Stopped by Ctrl-C or a request to terminate; what shells use for an interrupted process.</summary>
    public const int Cancelled = 130;

    /// <summary>All codes with what they mean, for the documentation.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Success, "done"),
        (Negative, "the work was done and its answer is no: the algorithm ended with an error, the data have faults, two results differ"),
        (UserError, "nothing was done: a word, a value or a file is wrong, and one sentence says which and what to do"),
        (Unexpected, "a fault of quant itself; `QUANT_TRACE=1` shows the stack"),
        (Cancelled, "stopped by Ctrl-C or a request to terminate; what was there by then is kept and marked as partial"),
    ];
}
