using System.Globalization;
using QuantConnect;

namespace Quant.Engine.Data.Corporate;

/// <summary>Price and split factors of an equity: what a raw price up to a date is multiplied with to compare with prices after the last row.</summary>
internal sealed class FactorFile
{
    public static readonly FactorFile Empty = new([]);

    private readonly FactorRow[] _rows;

    private FactorFile(FactorRow[] rows)
    {
        _rows = rows;
        MinimumDate = rows.Length == 0 ? null : rows[0].Date.AddDays(-1);
    }

    /// <summary>Earliest date for which the factors are exact enough to be used; null without rows.</summary>
    public DateTime? MinimumDate { get; }

    /// <summary>Reads a file; a missing one has no rows.</summary>
    /// <param name="path">File.</param>
    /// <param name="report">Told about a row that cannot be read; the whole file is then ignored, as in Lean.</param>
    public static FactorFile Read(string path, Action<DataProblem> report)
    {
        if (!File.Exists(path))
        {
            return Empty;
        }
        var rows = new List<FactorRow>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            // factors in exponential notation have lost too many digits to be used
            if (line.Contains("inf", StringComparison.Ordinal) || line.Contains("e+", StringComparison.Ordinal))
            {
                continue;
            }
            if (FactorRow.Parse(line) is not { } row)
            {
                report(new DataProblem(DataProblemSeverity.Warning, path, number, "the row is not \"date,price factor,split factor,price\"; all factors of this file are ignored. Correct the row"));
                return Empty;
            }
            if (row.Product > 0)
            {
                rows.Add(row);
            }
        }
        return new FactorFile(OnePerDate(rows.Sorted((a, b) => a.Date.CompareTo(b.Date))));
    }

    /// <summary>What prices of a date are multiplied with.</summary>
    /// <param name="date">Date.</param>
    /// <param name="mode">Normalisation; not Raw.</param>
    /// <param name="scaledTo">Only for ScaledRaw: the date whose prices stay as they are.</param>
    public decimal PriceScale(DateTime date, DataNormalizationMode mode, DateTime? scaledTo)
    {
        var reference = mode == DataNormalizationMode.ScaledRaw
            ? FactorOn(scaledTo ?? throw new ArgumentException("ScaledRaw data is only available from history requests, which have an end."), mode)
            : 1m;
        return FactorOn(date, mode) / reference;
    }

    /// <summary>Ratio of the price factors around the end of a date, if they differ, and the raw close of the date.</summary>
    public bool HasDividendAfter(DateTime date, out decimal ratio, out decimal referencePrice)
        => Changes(date, row => row.Price, out ratio, out referencePrice);

    /// <summary>Ratio of the split factors around the end of a date, if they differ, and the raw close of the date.</summary>
    public bool HasSplitAfter(DateTime date, out decimal ratio, out decimal referencePrice)
        => Changes(date, row => row.Split, out ratio, out referencePrice);

    private bool Changes(DateTime date, Func<FactorRow, decimal> factor, out decimal ratio, out decimal referencePrice)
    {
        (ratio, referencePrice) = (0, 0);
        var index = FirstNotBefore(date);
        if (index >= _rows.Length - 1 || _rows[index].Date != date || factor(_rows[index]) == factor(_rows[index + 1]))
        {
            return false;
        }
        ratio = factor(_rows[index]) / factor(_rows[index + 1]);
        referencePrice = _rows[index].ReferencePrice;
        return true;
    }

    private decimal FactorOn(DateTime date, DataNormalizationMode mode)
    {
        var index = FirstNotBefore(date.Date);
        if (index == _rows.Length)
        {
            return 1m;
        }
        return mode switch
        {
            DataNormalizationMode.Adjusted or DataNormalizationMode.ScaledRaw => _rows[index].Product,
            DataNormalizationMode.SplitAdjusted or DataNormalizationMode.TotalReturn => _rows[index].Split,
            _ => throw Models.Unsupported.Feature($"Normalisation mode {mode}"),
        };
    }

    /// <summary>Of rows with one date the first counts.</summary>
    private static FactorRow[] OnePerDate(IEnumerable<FactorRow> sorted)
    {
        var rows = new List<FactorRow>();
        foreach (var row in sorted)
        {
            if (rows.Count == 0 || rows[^1].Date != row.Date)
            {
                rows.Add(row);
            }
        }
        return rows.ToArray();
    }

    private int FirstNotBefore(DateTime date)
    {
        int low = 0, high = _rows.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Date < date ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private sealed record FactorRow(DateTime Date, decimal Price, decimal Split, decimal Product, decimal ReferencePrice)
    {
        public static FactorRow? Parse(string line)
        {
            var fields = line.Split(',');
            decimal reference = 0;
            if (fields.Length < 3
                || !DateTime.TryParseExact(fields[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                || !TryDecimal(fields[1], out var price)
                || !TryDecimal(fields[2], out var split)
                || (fields.Length > 3 && !TryDecimal(fields[3], out reference)))
            {
                return null;
            }
            return new FactorRow(date, price, split, price * split, reference);
        }

        private static bool TryDecimal(string text, out decimal value)
            => decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out value);
    }
}
