using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Runs.Records;

/// <summary>Finds the first stop of a trade among the stops that a run recorded.</summary>
internal sealed class InitialStops
{
    private readonly Dictionary<string, List<StopRow>> _rows;

    /// <summary>Looks into some rows.</summary>
    /// <param name="rows">Rows in order of time.</param>
    public InitialStops(IEnumerable<StopRow> rows)
        => _rows = rows.GroupBy(x => KeyOf(x.Symbol, x.Direction)).ToDictionary(x => x.Key, x => x.ToList());

    /// <summary>
    /// The first row from the trade's entry to its exit; null if there is none. A position that grew is several trades, each with the stop that the position had from its entry on.
    /// </summary>
    public StopRow? Find(TradeRow trade)
    {
        if (!_rows.TryGetValue(KeyOf(trade.Symbol, trade.Direction), out var rows))
        {
            return null;
        }
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].Time < trade.EntryTime ? (middle + 1, high) : (low, middle);
        }
        return low < rows.Count && rows[low].Time <= trade.ExitTime ? rows[low] : null;
    }

    // a text, because tables with pairs as keys are generic code that no image holds; a direction has no space
    private static string KeyOf(string symbol, string direction) => symbol + " " + direction;
}
