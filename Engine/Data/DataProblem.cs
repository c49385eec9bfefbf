namespace Quant.Engine.Data;

/// <summary>Something that is wrong with the data folder, worded for the person who keeps it.</summary>
/// <param name="Severity">Whether the run can go on.</param>
/// <param name="File">The file, with the zip entry after a '#' if it has one.</param>
/// <param name="Row">One-based row, or 0 when the problem concerns the whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record DataProblem(DataProblemSeverity Severity, string File, int Row, string Message)
{
    public override string ToString() => Row > 0 ? $"{File}, row {Row}: {Message}" : $"{File}: {Message}";
}

/// <summary>What a data problem does to the run.</summary>
internal enum DataProblemSeverity
{
    /// <summary>The run goes on, as it does in Lean.</summary>
    Warning,

    /// <summary>The run ends: going on would give results from data that is not there.</summary>
    Error,
}

/// <summary>
/// Told by the streams of one run what is wrong with its data, and what they read. History requests open the same files again and again, so the same problem and
/// the same source may come more than once.
/// </summary>
internal interface IDataProblemSink
{
    void Report(DataProblem problem);

    /// <summary>Something was opened for reading.</summary>
    void OnOpened(DataSource source);
}

/// <summary>Ends a run because of its data.</summary>
internal sealed class DataProblemException(DataProblem problem) : Exception(problem.ToString())
{
    public DataProblem Problem { get; } = problem;
}
