using Quant.Lab.Data.Files;
using QuantConnect;

namespace Quant.Lab.Data.Generation;

/// <summary>The files of one instrument: a zip for each day of minutes, and at the end those with all hours and all days, made from the same minutes.</summary>
/// <param name="files">Where they go.</param>
/// <param name="layout">How rows are written.</param>
/// <param name="plan">Which days and resolutions.</param>
internal sealed class BarFiles(LeanFiles files, RowLayout layout, MarketPlan plan)
{
    private const int TradeBytes = 56;
    private const int QuoteBytes = 104;
    private const int MillisecondsPerMinute = 60_000;
    private const int MinutesPerHour = 60;

    private readonly List<(DateTime Time, TradeRow Row)> _hourTrades = [];
    private readonly List<(DateTime Time, TradeRow Row)> _dayTrades = [];
    private readonly List<(DateTime Time, QuoteRow Row)> _hourQuotes = [];
    private readonly List<(DateTime Time, QuoteRow Row)> _dayQuotes = [];

    /// <summary>Takes in a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="trades">Its trades; not changed afterwards.</param>
    /// <param name="quotes">Its quotes; not changed afterwards.</param>
    /// <param name="isRegular">Whether a minute counts for hours and days: for equities those of regular hours, as in Lean's files.</param>
    /// <returns>The minute files of the day.</returns>
    public IEnumerable<DataFile> Day(DateTime day, IReadOnlyList<TradeRow> trades, IReadOnlyList<QuoteRow> quotes, Func<int, bool> isRegular)
    {
        foreach (var row in trades.Where(x => isRegular(x.Minute)))
        {
            Merge(_hourTrades, day.AddHours(row.Minute / MinutesPerHour), row, (a, b) => a.With(b));
            Merge(_dayTrades, day, row, (a, b) => a.With(b));
        }
        foreach (var row in quotes.Where(x => isRegular(x.Minute)))
        {
            Merge(_hourQuotes, day.AddHours(row.Minute / MinutesPerHour), row, (a, b) => a.With(b));
            Merge(_dayQuotes, day, row, (a, b) => a.With(b));
        }
        if (!plan.Resolutions.Contains(Resolution.Minute) || DateOnly.FromDateTime(day) < (plan.MinutesFrom ?? plan.From))
        {
            yield break;
        }
        if (trades.Count > 0)
        {
            var (path, entry) = files.Minute(day, TickType.Trade);
            yield return new DataFile(path, () => Zip(entry, trades, TradeBytes, (text, row) => layout.Add(text.Add((long)row.Minute * MillisecondsPerMinute), row)));
        }
        if (quotes.Count > 0)
        {
            var (path, entry) = files.Minute(day, TickType.Quote);
            yield return new DataFile(path, () => Zip(entry, quotes, QuoteBytes, (text, row) => layout.Add(text.Add((long)row.Minute * MillisecondsPerMinute), row)));
        }
    }

    /// <summary>The close of the last day, in price steps; null before the first one.</summary>
    public long? LastClose => _dayTrades.Count > 0 ? _dayTrades[^1].Row.Close : null;

    /// <summary>The files with hours and days.</summary>
    public IEnumerable<DataFile> Finish()
    {
        foreach (var (resolution, trades, quotes) in new[] { (Resolution.Hour, _hourTrades, _hourQuotes), (Resolution.Daily, _dayTrades, _dayQuotes) })
        {
            if (!plan.Resolutions.Contains(resolution))
            {
                continue;
            }
            if (trades.Count > 0)
            {
                var (path, entry) = files.Long(resolution, TickType.Trade);
                yield return new DataFile(path, () => Zip(entry, trades, TradeBytes, (text, x) => layout.Add(text.Add(x.Time), x.Row)));
            }
            // equities have one file of hours and one of days, with trades
            if (quotes.Count > 0 && files.Type != SecurityType.Equity)
            {
                var (path, entry) = files.Long(resolution, TickType.Quote);
                yield return new DataFile(path, () => Zip(entry, quotes, QuoteBytes, (text, x) => layout.Add(text.Add(x.Time), x.Row)));
            }
        }
    }

    private static byte[] Zip<T>(string entry, IReadOnlyList<T> rows, int bytesPerRow, Action<RowText, T> add)
    {
        var text = new RowText(rows.Count * bytesPerRow);
        foreach (var row in rows)
        {
            add(text, row);
        }
        return StableZip.Of(entry, text.Text);
    }

    private static void Merge<T>(List<(DateTime Time, T Row)> rows, DateTime time, T row, Func<T, T, T> with)
    {
        if (rows.Count > 0 && rows[^1].Time == time)
        {
            rows[^1] = (time, with(rows[^1].Row, row));
        }
        else
        {
            rows.Add((time, row));
        }
    }
}
