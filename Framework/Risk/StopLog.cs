using Quant.Core.Text;

namespace Quant.Framework.Risk;

/// <summary>
/// Where the stops of positions were, in order: one row when a position gets its stop, and one each time the stop moves. For strategies without a plan that names the
/// stop beforehand: with it tools know what a trade risked. Risk models write to it; the algorithm decides where <see cref="ToCsv"/> goes.
/// </summary>
public sealed class StopLog
{
    private const int Digits = 8;
    private readonly List<Row> _rows = [];

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="utc">From when on, UTC.</param>
    /// <param name="symbol">Ticker of the position.</param>
    /// <param name="sign">1 for a long position, -1 for a short one.</param>
    /// <param name="entry">Average price of the position.</param>
    /// <param name="stop">The stop, a price in the quote currency.</param>
    public void Add(DateTime utc, string symbol, int sign, decimal entry, decimal stop)
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        if (sign is not (1 or -1))
        {
            throw new ArgumentOutOfRangeException(nameof(sign), sign, "A position is long (1) or short (-1).");
        }
        _rows.Add(new Row(utc, symbol, sign, entry, stop));
    }

    /// <summary>The rows as comma-separated values with a heading; prices rounded to 8 digits.</summary>
    public string ToCsv() => CsvText.Table(
        "time,symbol,direction,entry,stop",
        _rows.Select(x => CsvText.Row(x.Time, x.Symbol, x.Sign > 0 ? "Long" : "Short", Math.Round(x.Entry, Digits), Math.Round(x.Stop, Digits))));

    private sealed record Row(DateTime Time, string Symbol, int Sign, decimal Entry, decimal Stop);
}
