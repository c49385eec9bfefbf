using System.Globalization;
using System.Text;

namespace Quant.Core.Text;

/// <summary>
/// Rows of comma-separated text, the same bytes everywhere: times of UTC in ISO 8601, numbers with a point, decimals without zeros at their end, doubles in the
/// shortest form that reads back as the same number, nothing for null; a text with a comma, a quote or a line end is put in quotes, quotes doubled.
/// </summary>
public static class CsvText
{
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
    public static string Row(params IEnumerable<object?> values) => string.Join(',', values.Select(Field));

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

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quoted(text),
        // a scale of its own is no property of the value
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be written to a table.", nameof(value)),
    };

    private static string Quoted(string text)
        => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
