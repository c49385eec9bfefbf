using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Quant.Lab.Data.Import;

/// <summary>Reads a CSV file, quotes and all.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">All rows, the first perhaps with the names of the columns.</param>
internal sealed record CsvSource(string Path, IReadOnlyList<CsvRow> Rows)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="delimiter">Character between fields; null for the one that the first row has most of.</param>
    /// <exception cref="UserErrorException">There is no such file, it is empty, or quotes in it do not end.</exception>
    public static CsvSource Read(string path, char? delimiter)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"There is no file {path} to import.");
        }
        var first = File.ReadLines(path).FirstOrDefault() ?? "";
        var between = delimiter ?? Delimiters.MaxBy(x => first.Count(c => c == x));
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = between.ToString(), TrimOptions = TrimOptions.Trim, IgnoreBlankLines = true };
        var rows = new List<CsvRow>();
        try
        {
            using var reader = new StreamReader(path);
            using var parser = new CsvParser(reader, configuration);
            while (parser.Read())
            {
                rows.Add(new CsvRow(parser.RawRow, parser.Record!));
            }
        }
        catch (BadDataException error)
        {
            throw new UserErrorException($"{path} cannot be read as CSV after row {LastOf(rows)}: a quote stands inside a field, or the quotes of a field do not end.", error);
        }
        catch (CsvHelperException error)
        {
            throw new UserErrorException($"{path} cannot be read as CSV after row {LastOf(rows)}: {error.Message.Split('\n')[0].TrimEnd()}", error);
        }
        return rows.Count > 0 ? new CsvSource(path, rows) : throw new UserErrorException($"{path} is empty.");
    }

    private static int LastOf(List<CsvRow> rows) => rows.Count > 0 ? rows[^1].Number : 0;
}
