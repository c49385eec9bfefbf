using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Quant.Core.Text;

/// <summary>
/// Rows of comma-separated text, the same bytes everywhere: times of UTC in ISO 8601, numbers with a point, decimals without zeros at their end, doubles in the
/// shortest form that reads back as the same number, nothing for null; a text with a comma, a quote or a line end is put in quotes, quotes doubled.
/// </summary>
public static class CsvText
{
    private const int UsualRow = 512;

    /// <summary>The longest numbers and times are shorter.</summary>
    private const int LongestNumber = 40;

    /// <summary>A table: the heading and the rows, each ended by LF.</summary>
    public static string Table(string heading, IEnumerable<string> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder(heading).Append('\n');
        foreach (var row in rows)
        {
            text.Append(row).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A row, without a line end.</summary>
    public static string Row(params ReadOnlySpan<object?> values)
    {
        var row = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualRow]);
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                row.AppendLiteral(",");
            }
            Append(ref row, values[i]);
        }
        return row.ToStringAndClear();
    }

    /// <summary>The fields of each row of a table that was written by this class, its heading first.</summary>
    public static IEnumerable<string[]> Read(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var fields = new List<string>();
        var at = 0;
        while (at < table.Length)
        {
            fields.Add(Next(table, ref at));
            var isLast = at >= table.Length || table[at] == '\n';
            at++;
            if (isLast)
            {
                yield return [.. fields];
                fields.Clear();
            }
        }
    }

    /// <summary>The field that begins at a place; the place moves to the comma or line end after it.</summary>
    private static string Next(string table, ref int at)
    {
        if (at >= table.Length || table[at] != '"')
        {
            var length = table.AsSpan(at).IndexOfAny(',', '\n');
            var start = at;
            at = length < 0 ? table.Length : at + length;
            return table[start..at];
        }
        var text = new StringBuilder();
        for (at++; at < table.Length; at++)
        {
            if (table[at] != '"')
            {
                text.Append(table[at]);
            }
            else if (at + 1 < table.Length && table[at + 1] == '"')
            {
                text.Append(table[at++]);
            }
            else
            {
                at++;
                break;
            }
        }
        return text.ToString();
    }

    private static void Append(ref DefaultInterpolatedStringHandler row, object? value)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        switch (value)
        {
            case null:
                break;

            case string text:
                row.AppendFormatted(Quoted(text));
                break;

            case decimal number:
                // zeros at the end are no property of the value
                number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
                row.AppendFormatted(WithoutZeros(digits[..length]));
                break;

            case double number:
                number.TryFormat(digits, out length, "R", CultureInfo.InvariantCulture);
                row.AppendFormatted(digits[..length]);
                break;

            case DateTime time:
                time.TryFormat(digits, out length, "s", CultureInfo.InvariantCulture);
                row.AppendFormatted(digits[..length]);
                AppendFraction(ref row, time.Ticks % TimeSpan.TicksPerSecond);
                row.AppendLiteral("Z");
                break;

            case IFormattable other:
                row.AppendFormatted(other.ToString(null, CultureInfo.InvariantCulture));
                break;

            default:
                throw new ArgumentException($"A {value.GetType().Name} cannot be written to a table.", nameof(value));
        }
    }

    private static void AppendFraction(ref DefaultInterpolatedStringHandler row, long ticks)
    {
        if (ticks > 0)
        {
            Span<char> digits = stackalloc char[LongestNumber];
            ticks.TryFormat(digits, out var length, "D7", CultureInfo.InvariantCulture);
            row.AppendLiteral(".");
            row.AppendFormatted(digits[..length].TrimEnd('0'));
        }
    }

    /// <summary>A number without zeros at the end of its decimal places.</summary>
    private static ReadOnlySpan<char> WithoutZeros(ReadOnlySpan<char> number) => number.Contains('.') ? number.TrimEnd('0').TrimEnd('.') : number;

    private static string Quoted(string text)
        => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
