using System.Globalization;
using Quant.Lab.Data.Validation.Files;
using QuantConnect;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>
/// Prices that leave their neighbours and come back at once. A price is bad if it is beyond the close before and the open after its bar, by many
/// times the median range of the file and by more than a market moves and takes back within one bar.
/// </summary>
internal sealed class BadTickRule(Resolution resolution) : ISeriesRule
{
    private const double TimesTheRange = 15;

    private readonly double _least = resolution switch
    {
        Resolution.Daily => 0.4,
        Resolution.Hour => 0.1,
        _ => 0.02,
    };

    private (SeriesFile File, BarRow Row, double Range)? _current;
    private BarRow? _previous;

    /// <inheritdoc/>
    public void Check(SeriesFile file, FindingSink sink)
    {
        var range = MedianRange(file.Rows);
        foreach (var row in file.Rows)
        {
            if (_current is { } current)
            {
                Examine(current.File, current.Row, current.Range, row, sink);
                _previous = current.Row;
            }
            _current = (file, row, range);
        }
    }

    /// <inheritdoc/>
    public void End(FindingSink sink)
    {
        if (_current is { } current && _previous is { } previous)
        {
            // nothing comes after the last bar: it has to be near the one before it
            var back = new BarRow(0, default, Flat(previous.First.Close), 0, Flat(previous.Ask.Close), 0);
            Examine(current.File, current.Row, Math.Max(current.Range, _least), back, sink);
        }
    }

    private void Examine(SeriesFile file, in BarRow row, double range, in BarRow next, FindingSink sink)
    {
        var previous = _previous ?? new BarRow(0, default, Flat(next.First.Open), 0, Flat(next.Ask.Open), 0);
        if (!Examine(file, row, row.First, previous.First.Close, next.First.Open, range, sink))
        {
            Examine(file, row, row.Ask, previous.Ask.Close, next.Ask.Open, range, sink);
        }
    }

    private bool Examine(SeriesFile file, in BarRow row, in Ohlc x, double before, double after, double range, FindingSink sink)
    {
        var limit = 1 + Math.Max(_least, TimesTheRange * range);
        var (price, isBad) = x.High > Math.Max(before, after) * limit ? (x.High, true) : (x.Low, x.Low * limit < Math.Min(before, after));
        // nothing can be said of prices that are missing or not positive: NaN compares as false, and the price rule speaks of the others
        if (isBad && x.Low > 0)
        {
            sink.Add(RuleBook.BadTick, file.Source, row.Number, string.Create(CultureInfo.InvariantCulture, $"the price {price} lies between {before} before and {after} after it"));
        }
        return isBad;
    }

    private static Ohlc Flat(double price) => new(price, price, price, price);

    private static double MedianRange(IReadOnlyList<BarRow> rows)
    {
        var ranges = rows.Where(x => x.First.Low > 0).Select(x => (x.First.High / x.First.Low) - 1).Order().ToList();
        return ranges.Count == 0 ? 0 : ranges[ranges.Count / 2];
    }
}
