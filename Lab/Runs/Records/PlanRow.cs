using Quant.Core.Records;

namespace Quant.Lab.Runs.Records;

/// <summary>A plan behind an insight: a row of <c>plans.csv</c>, as far as tools need it.</summary>
/// <param name="Plan">Its id, unique for its symbol.</param>
/// <param name="Time">When it was made, UTC.</param>
/// <param name="Symbol">Ticker.</param>
/// <param name="Strategy">Name of the alpha model.</param>
/// <param name="Setup">Type of setup.</param>
/// <param name="Direction">Long or Short.</param>
/// <param name="Entry">Planned entry, a price.</param>
/// <param name="Stop">Planned stop, a price.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Orders">Ids of its orders; empty if it was not traded.</param>
public sealed record PlanRow(
    string Plan, DateTime Time, string Symbol, string Strategy, string Setup, string Direction, decimal Entry, decimal Stop, decimal Confidence, IReadOnlyList<int> Orders)
{
    /// <summary>The rows of a run, in order of time; null if its algorithm makes no plans.</summary>
    public static IReadOnlyList<PlanRow>? Read(IReadOnlyDictionary<string, string> files) => RecordTable.Of(files, RecordFiles.Plans)?.Select(x => new PlanRow(
        x.Text("plan"), x.Time("time") ?? default, x.Text("symbol"), x.Text("strategy"), x.Text("setup"), x.Text("direction"), x.Required("entry"), x.Required("stop"),
        x.Required("confidence"), [.. x.Text("orders").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))]));
}
