using Quant.Engine.Data.Sources;

namespace Quant.Engine.Data.Columns;

/// <summary>The rows of one source file, times strictly ascending.</summary>
internal sealed class ParsedRows(SourceFile source, RowFormat format)
{
    private const int MaxReported = 5;

    private int _skipped;
    private int _negative;

    public SourceFile Source { get; } = source;

    public int Count { get; private set; }

    /// <summary>Time of each row as in the file, see <see cref="RowParser.TryTime"/>.</summary>
    public int[] Times { get; private set; } = [];

    /// <summary>Numbers without their decimal points, row after row.</summary>
    public long[] Values { get; private set; } = [];

    /// <summary>Decimal places of a row's numbers, see <see cref="PackedScales"/>.</summary>
    public ulong[] Scales { get; private set; } = [];

    public List<DataProblem> Problems { get; } = [];

    /// <summary>Takes in the text of the file. A row that cannot be read makes the whole file unusable, rows out of order are left out.</summary>
    public void Parse(ReadOnlySpan<byte> text)
    {
        var parser = new RowParser(text);
        var last = -1;
        Reserve((text.Length / 40) + 16);
        while (parser.NextRow())
        {
            if (Count == Times.Length)
            {
                Reserve(Count * 2);
            }
            if (!parser.TryTime(format.Dated, out var time) || !TryValues(ref parser))
            {
                Count = 0;
                Problems.Clear();
                Report(DataProblemSeverity.Error, parser.Row, $"the row cannot be read: {parser.Error}. Correct the row or remove the file");
                return;
            }
            if (time <= last)
            {
                if (_skipped++ < MaxReported)
                {
                    Report(DataProblemSeverity.Warning, parser.Row, $"its time is {(time == last ? "the same as" : "before")} that of an earlier row, so the row is left out. Sort the file by time, one row for each");
                }
                continue;
            }
            if (HasNegativePrice() && _negative++ < MaxReported)
            {
                Report(DataProblemSeverity.Warning, parser.Row, "a price is negative; it is used as it is. Check where the data comes from");
            }
            last = time;
            Times[Count++] = time;
        }
    }

    public void Fail(string message) => Report(DataProblemSeverity.Error, 0, message);

    private bool TryValues(ref RowParser parser)
    {
        var at = Count * format.ValueCount;
        ulong scales = 0;
        for (var i = 0; i < format.ValueCount; i++)
        {
            if (!parser.TryNumber(i + 2, format.ValueCount + 1, out Values[at + i], out var scale))
            {
                return false;
            }
            if (format.Scaled && !RowFormat.IsSize(i))
            {
                scale += RowFormat.PriceScale;
            }
            scales |= PackedScales.At(i, scale);
        }
        Scales[Count] = scales;
        return true;
    }

    private bool HasNegativePrice()
    {
        var at = Count * format.ValueCount;
        for (var i = 0; i < format.ValueCount; i++)
        {
            if (Values[at + i] < 0 && !RowFormat.IsSize(i))
            {
                return true;
            }
        }
        return false;
    }

    private void Reserve(int rows)
    {
        var (times, values, scales) = (Times, Values, Scales);
        Array.Resize(ref times, rows);
        Array.Resize(ref values, rows * format.ValueCount);
        Array.Resize(ref scales, rows);
        (Times, Values, Scales) = (times, values, scales);
    }

    private void Report(DataProblemSeverity severity, int row, string message) => Problems.Add(new DataProblem(severity, Source.Display, row, message));
}
