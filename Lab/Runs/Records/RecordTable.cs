using System.Globalization;
using Quant.Core.Text;

namespace Quant.Lab.Runs.Records;

/// <summary>A table that an algorithm recorded, read by the names of its columns: columns may come later, or in another order.</summary>
internal sealed class RecordTable
{
    private readonly string _file;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string[]> _rows = [];

    private RecordTable(string file) => _file = file;

    /// <summary>Reads a table; null if there is no such file.</summary>
    /// <exception cref="UserErrorException">It is not a table.</exception>
    public static RecordTable? Of(IReadOnlyDictionary<string, string> files, string file)
    {
        if (!files.TryGetValue(file, out var text))
        {
            return null;
        }
        var table = new RecordTable(file);
        foreach (var row in CsvText.Read(text))
        {
            if (table._columns.Count == 0)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    table._columns[row[i]] = i;
                }
                continue;
            }
            if (row.Length != table._columns.Count)
            {
                throw new UserErrorException($"Row {table._rows.Count + 1} of {file} has {row.Length} fields; its heading has {table._columns.Count}.");
            }
            table._rows.Add(row);
        }
        return table;
    }

    /// <summary>Makes something of each row.</summary>
    public List<T> Select<T>(Func<Row, T> make) => [.. _rows.Select((_, i) => make(new Row(this, i)))];

    /// <summary>One row.</summary>
    public readonly struct Row(RecordTable table, int index)
    {
        /// <summary>The text of a column.</summary>
        public string Text(string column)
            => table._columns.TryGetValue(column, out var at) ? table._rows[index][at] : throw new UserErrorException($"{table._file} has no column {column}.");

        /// <summary>The text of a column; null if it is empty.</summary>
        public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

        /// <summary>The number of a column; null if it is empty.</summary>
        public decimal? Number(string column)
        {
            if (TextOrNull(column) is not { } text)
            {
                return null;
            }
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number : throw new UserErrorException($"Row {index + 1} of {table._file}: {column} \"{text}\" is not a number.");
        }

        /// <summary>The number of a column that is never empty.</summary>
        public decimal Required(string column)
            => Number(column) ?? throw new UserErrorException($"Row {index + 1} of {table._file}: {column} is empty.");

        /// <summary>The time of a column, UTC; null if it is empty.</summary>
        public DateTime? Time(string column)
        {
            if (TextOrNull(column) is not { } text)
            {
                return null;
            }
            return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
                ? time : throw new UserErrorException($"Row {index + 1} of {table._file}: {column} \"{text}\" is not a time.");
        }
    }
}
