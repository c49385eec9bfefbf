using System.Globalization;

namespace Quant.Lab.Data.Validation.Files;

/// <summary>A factor file, read and checked.</summary>
/// <param name="Rows">The rows that can be read, in the file's order.</param>
internal sealed record FactorTable(IReadOnlyList<FactorRow> Rows)
{
    private static readonly DateTime End = new(2050, 12, 31);

    /// <summary>A file without rows.</summary>
    public static FactorTable Empty { get; } = new([]);

    /// <summary>Reads a factor file; a missing one is empty.</summary>
    /// <param name="folder">Data folder.</param>
    /// <param name="path">Relative to it.</param>
    /// <param name="sink">Told what is wrong.</param>
    public static FactorTable Read(string folder, string path, FindingSink sink)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file))
        {
            return Empty;
        }
        var rows = new List<FactorRow>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line.Contains("inf", StringComparison.Ordinal) || line.Contains("e+", StringComparison.Ordinal))
            {
                continue; // Lean leaves them out too
            }
            if (FactorRow.Parse(line, number) is not { } row)
            {
                sink.Add(RuleBook.Factor, path, number, $"\"{line}\" is not date,price factor,split factor,price");
                continue;
            }
            if (row.Price <= 0 || row.Split <= 0)
            {
                sink.Add(RuleBook.Factor, path, number, "a factor is not positive");
            }
            if (rows.Count > 0 && row.Day <= rows[^1].Day)
            {
                sink.Add(RuleBook.Factor, path, number, $"{row.Day:yyyy-MM-dd} comes after {rows[^1].Day:yyyy-MM-dd}");
            }
            rows.Add(row);
        }
        var table = new FactorTable(rows);
        table.CheckEvents(path, sink);
        return table;
    }

    /// <summary>What prices are multiplied with by a split after a day; null without one.</summary>
    public double? SplitAfter(DateTime day)
    {
        for (var i = 0; i + 1 < Rows.Count; i++)
        {
            if (Rows[i].Day == day && Rows[i].Split != Rows[i + 1].Split)
            {
                return (double)(Rows[i].Split / Rows[i + 1].Split);
            }
        }
        return null;
    }

    private void CheckEvents(string path, FindingSink sink)
    {
        if (Rows.Count == 0 || Rows[^1].Day < End)
        {
            sink.Add(RuleBook.Factor, path, null, "the last row is not that of 20501231, which ends the file");
        }
        for (var i = 0; i + 1 < Rows.Count; i++)
        {
            if ((Rows[i].Price != Rows[i + 1].Price || Rows[i].Split != Rows[i + 1].Split) && Rows[i].Reference <= 0)
            {
                sink.Add(RuleBook.Factor, path, Rows[i].Number, "a split or dividend without the price of the day before it: Lean ends the run there");
            }
        }
    }
}

/// <summary>A row of a factor file.</summary>
/// <param name="Number">One-based row.</param>
/// <param name="Day">Last day before the event.</param>
/// <param name="Price">Price factor up to and including the day.</param>
/// <param name="Split">Split factor up to and including the day.</param>
/// <param name="Reference">Close of the day in dollars.</param>
internal sealed record FactorRow(int Number, DateTime Day, decimal Price, decimal Split, decimal Reference)
{
    /// <summary>Reads a row; null if it is not of the format.</summary>
    public static FactorRow? Parse(string line, int number)
    {
        var fields = line.Split(',');
        decimal reference = 0;
        return fields.Length is 3 or 4
            && DateTime.TryParseExact(fields[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && TryNumber(fields[1], out var price) && TryNumber(fields[2], out var split) && (fields.Length == 3 || TryNumber(fields[3], out reference))
            ? new FactorRow(number, day, price, split, reference)
            : null;
    }

    private static bool TryNumber(string text, out decimal value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
