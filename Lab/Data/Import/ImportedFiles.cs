using System.Globalization;
using System.Text;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Validation;
using Quant.Lab.Data.Validation.Files;
using QuantConnect;

namespace Quant.Lab.Data.Import;

/// <summary>Imported bars as files of Lean, and as rows that validation can look at.</summary>
internal sealed class ImportedFiles(LeanFiles place, Resolution resolution, bool isQuote, IReadOnlyList<ImportedRow> rows)
{
    private const decimal PriceScale = 10_000;

    private TickType Ticks => isQuote ? TickType.Quote : TickType.Trade;

    private bool IsScaled => place.Type is SecurityType.Equity or SecurityType.Option;

    /// <summary>What validation is told the rows are.</summary>
    public BarFileName Name
    {
        get
        {
            var isMinute = resolution == Resolution.Minute;
            var path = isMinute ? place.Minute(rows[0].Time.Date, Ticks).Path : place.Long(resolution, Ticks).Path;
            return new BarFileName(path, place.Type, place.Market, resolution, Ticks, place.Ticker, isMinute ? rows[0].Time.Date : null);
        }
    }

    /// <summary>The rows for validation, one file each as they will be written, with the row numbers of the source.</summary>
    public IEnumerable<SeriesFile> Series(string source)
        => Groups().Select(x => new SeriesFile(source, resolution == Resolution.Minute ? x.Day : null, [.. x.Rows.Select(ToBar)]));

    /// <summary>Prices that Lean's format cannot hold.</summary>
    public void CheckScale(string source, FindingSink sink)
    {
        if (!IsScaled)
        {
            return;
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Values.Length; i++)
            {
                if (i % 5 != 4 && row.Values[i] is { } price && price * PriceScale % 1 != 0)
                {
                    sink.Add(RuleBook.Row, source, row.Number, string.Create(CultureInfo.InvariantCulture, $"the price {price} has more than four decimal places, which Lean's files of equities cannot hold"));
                    break;
                }
            }
        }
    }

    /// <summary>The files.</summary>
    public IEnumerable<DataFile> Files()
        => from day in Groups()
           let target = resolution == Resolution.Minute ? place.Minute(day.Day, Ticks) : place.Long(resolution, Ticks)
           select new DataFile(target.Path, () => StableZip.Of(target.Entry, Text(day.Rows)));

    private IEnumerable<(DateTime Day, IReadOnlyList<ImportedRow> Rows)> Groups()
        => resolution == Resolution.Minute
            ? rows.GroupBy(x => x.Time.Date).Select(x => (x.Key, (IReadOnlyList<ImportedRow>)[.. x]))
            : [(rows[0].Time.Date, rows)];

    private byte[] Text(IReadOnlyList<ImportedRow> group)
    {
        var text = new StringBuilder();
        foreach (var row in group)
        {
            var time = resolution == Resolution.Minute
                ? ((long)row.Time.TimeOfDay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)
                : row.Time.ToString("yyyyMMdd HH:mm", CultureInfo.InvariantCulture);
            text.Append(time);
            for (var i = 0; i < row.Values.Length; i++)
            {
                var value = IsScaled && i % 5 != 4 ? row.Values[i] * PriceScale : row.Values[i];
                text.Append(',').Append(value?.ToString("0.############################", CultureInfo.InvariantCulture));
            }
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private BarRow ToBar(ImportedRow row)
    {
        var scale = IsScaled ? PriceScale : 1;
        Ohlc Side(int first) => row.Values[first] is null
            ? Ohlc.None
            : new Ohlc(Price(first), Price(first + 1), Price(first + 2), Price(first + 3));
        double Price(int i) => (double)((row.Values[i] ?? 0) * scale);
        return new BarRow(row.Number, row.Time, Side(0), (double)(row.Values[4] ?? 0), isQuote ? Side(5) : Ohlc.None, isQuote ? (double)(row.Values[9] ?? 0) : 0);
    }
}
