using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Quant.Core.Text;
using QuantConnect;

namespace Quant.Lab.Data.Validation.Files;

/// <summary>Reads the text of a file with bars, and says of each row that is not of the format what is wrong with it.</summary>
internal static class BarText
{
    private const int TradeFields = 6;
    private const int QuoteFields = 11;
    private const int MillisecondsPerDay = 86_400_000;

    /// <summary>The rows that can be read, in the file's order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What the file is.</param>
    /// <param name="source">How findings call it.</param>
    /// <param name="sink">Told about the rows that cannot be read.</param>
    public static List<BarRow> Read(ReadOnlySpan<byte> text, BarFileName name, string source, FindingSink sink)
    {
        var rows = new List<BarRow>();
        var fields = name.Ticks == TickType.Quote ? QuoteFields : TradeFields;
        Span<Range> ranges = stackalloc Range[QuoteFields + 2];
        var number = 0;
        while (text.Length > 0)
        {
            number++;
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
            text = end < 0 ? default : text[(end + 1)..];
            if (line.IsEmpty)
            {
                // of minutes Lean reads on after as many fields as a row has, whatever lines they are in
                sink.Add(RuleBook.Row, source, number, name.Day is null ? "a blank row" : "a blank row: Lean takes the fields of all rows after it for others than they are");
                continue;
            }
            var count = Split(line, ranges);
            if (count != fields)
            {
                sink.Add(RuleBook.Row, source, number, $"{Counted.Of(count, "field")} instead of {fields}");
            }
            else if (Parse(line, ranges[..count], name, number, source, sink) is { } row)
            {
                rows.Add(row);
            }
        }
        return rows;
    }

    private static BarRow? Parse(ReadOnlySpan<byte> line, ReadOnlySpan<Range> ranges, BarFileName name, int number, string source, FindingSink sink)
    {
        if (Time(line[ranges[0]], name.Day) is not { } time)
        {
            sink.Add(RuleBook.Row, source, number, $"column 1, \"{Text(line[ranges[0]])}\", is not {(name.Day is null ? "a time yyyyMMdd HH:mm" : "a number of milliseconds since midnight")}");
            return null;
        }
        Span<double> values = stackalloc double[QuoteFields - 1];
        for (var i = 1; i < ranges.Length; i++)
        {
            var field = line[ranges[i]];
            if (field.IsEmpty && name.Ticks == TickType.Quote)
            {
                values[i - 1] = double.NaN; // nobody quoted this side
            }
            else if (!Utf8Parser.TryParse(field, out values[i - 1], out var used) || used != field.Length || !double.IsFinite(values[i - 1]))
            {
                sink.Add(RuleBook.Row, source, number, $"column {i + 1}, \"{Text(field)}\", is not a number");
                return null;
            }
        }
        if (name.Ticks == TickType.Trade)
        {
            return new BarRow(number, time, new Ohlc(values[0], values[1], values[2], values[3]), values[4], Ohlc.None, 0);
        }
        if (Side(values) is not { } bid || Side(values[5..]) is not { } ask)
        {
            sink.Add(RuleBook.Row, source, number, "one side of the quote has some of its four prices, but not all");
            return null;
        }
        return new BarRow(number, time, bid, values[4], ask, values[9]);
    }

    /// <summary>Four prices, or none of them; null if only some are there.</summary>
    private static Ohlc? Side(ReadOnlySpan<double> values)
    {
        var missing = 0;
        for (var i = 0; i < 4; i++)
        {
            missing += double.IsNaN(values[i]) ? 1 : 0;
        }
        return missing switch
        {
            0 => new Ohlc(values[0], values[1], values[2], values[3]),
            4 => Ohlc.None,
            _ => null,
        };
    }

    private static int Split(ReadOnlySpan<byte> line, Span<Range> ranges)
    {
        var (count, start) = (0, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] != ',')
            {
                continue;
            }
            if (count < ranges.Length)
            {
                ranges[count] = start..i;
            }
            count++;
            start = i + 1;
        }
        return count;
    }

    private static DateTime? Time(ReadOnlySpan<byte> field, DateTime? day)
    {
        if (day is { } date)
        {
            return Utf8Parser.TryParse(field, out int milliseconds, out var used) && used == field.Length && milliseconds is >= 0 and < MillisecondsPerDay
                ? date.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond)
                : null;
        }
        return field.Length == 14 && DateTime.TryParseExact(Text(field), "yyyyMMdd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field);
}
