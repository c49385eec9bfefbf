using Quant.Core.Records;

namespace Quant.Lab.Runs.Records;

/// <summary>Where the stop of a position was from some time on: a row of <c>stops.csv</c>.</summary>
/// <param name="Time">From when on, UTC.</param>
/// <param name="Symbol">Ticker.</param>
/// <param name="Direction">Long or Short.</param>
/// <param name="Entry">Average price of the position then.</param>
/// <param name="Stop">The stop, a price.</param>
public sealed record StopRow(DateTime Time, string Symbol, string Direction, decimal Entry, decimal Stop)
{
    /// <summary>The rows of a run, in order of time; null if its algorithm records no stops.</summary>
    public static IReadOnlyList<StopRow>? Read(IReadOnlyDictionary<string, string> files) => RecordTable.Of(files, RecordFiles.Stops)?.Select(x => new StopRow(
        x.Time("time") ?? default, x.Text("symbol"), x.Text("direction"), x.Required("entry"), x.Required("stop")));
}
