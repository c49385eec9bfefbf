using Quant.Lab.Data.Validation;

namespace Quant.Lab.Data.Import;

/// <summary>Reads the rows of a CSV file as bars; what cannot be read is a finding with row and column.</summary>
internal sealed class RowReader(CsvSource source, ColumnMap map, TimeFormats.Reader times, NumberFormat numbers, BarClock clock, bool isDaily)
{
    /// <summary>The rows that can be read, with the oldest one first even if the file begins with the newest.</summary>
    public IReadOnlyList<ImportedRow> Read(IReadOnlyList<CsvRow> rows, FindingSink sink)
    {
        var ordered = IsNewestFirst(rows) ? rows.Reverse() : rows;
        return [.. ordered.Select(x => Read(x, sink)).OfType<ImportedRow>()];
    }

    private bool IsNewestFirst(IReadOnlyList<CsvRow> rows)
        => rows.Count > 1 && times(map.TimeOf(rows[0])) is { } first && times(map.TimeOf(rows[^1])) is { } last && first.Time > last.Time;

    private ImportedRow? Read(CsvRow row, FindingSink sink)
    {
        var text = map.TimeOf(row);
        if (times(text) is not { } time)
        {
            sink.Add(RuleBook.Row, source.Path, row.Number, $"{map.Name(ColumnMap.Time)}: \"{text}\" is not a time like the others");
            return null;
        }
        if ((isDaily ? clock.Day(time.Time) : clock.Convert(time.Time, time.IsUtc)) is not { } start)
        {
            sink.Add(RuleBook.Row, source.Path, row.Number, $"{map.Name(ColumnMap.Time)}: {text} does not exist, the clock is put forward then");
            return null;
        }
        var values = new decimal?[map.Values.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!TryValue(row, map.Values[i], out values[i], sink))
            {
                return null;
            }
        }
        return new ImportedRow(row.Number, start, values);
    }

    private bool TryValue(in CsvRow row, string name, out decimal? value, FindingSink sink)
    {
        value = 0;
        if (map.ValueOf(row, name) is not { } text)
        {
            return true; // sizes and volume may be left out
        }
        if (text.Length == 0 && map.IsQuote)
        {
            value = name.EndsWith("-size", StringComparison.Ordinal) ? 0 : null;
            return true;
        }
        if (numbers.TryRead(text, out var number))
        {
            value = number;
            return true;
        }
        sink.Add(RuleBook.Row, source.Path, row.Number, $"{map.Name(name)}: \"{text}\" is not a number");
        return false;
    }
}
