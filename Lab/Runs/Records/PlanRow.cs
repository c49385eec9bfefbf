using System.Globalization;
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
    /// <summary>Prices of its targets, nearest first.</summary>
    public IReadOnlyList<decimal> Targets { get; init; } = [];

    /// <summary>Name of the zone or level it came from.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Lower edge of that, a price.</summary>
    public decimal OriginLow { get; init; }

    /// <summary>Upper edge of that, the same as the lower one for a level.</summary>
    public decimal OriginHigh { get; init; }

    /// <summary>The rows of a run, in order of time; null if its algorithm makes no plans.</summary>
    public static IReadOnlyList<PlanRow>? Read(IReadOnlyDictionary<string, string> files) => RecordTable.Of(files, RecordFiles.Plans)?.Select(x => new PlanRow(
        x.Text("plan"), x.Time("time") ?? default, x.Text("symbol"), x.Text("strategy"), x.Text("setup"), x.Text("direction"), x.Required("entry"), x.Required("stop"),
        x.Required("confidence"), Array.ConvertAll(x.Text("orders").Split(' ', StringSplitOptions.RemoveEmptyEntries), id => int.Parse(id, CultureInfo.InvariantCulture)))
    {
        // a target is PRICExFRACTION
        Targets = Array.ConvertAll(
            x.Text("targets").Split(' ', StringSplitOptions.RemoveEmptyEntries), target => decimal.Parse(target.Split('x')[0], NumberStyles.Float, CultureInfo.InvariantCulture)),
        Origin = x.Text("origin"),
        OriginLow = x.Required("origin_low"),
        OriginHigh = x.Required("origin_high"),
    });
}
