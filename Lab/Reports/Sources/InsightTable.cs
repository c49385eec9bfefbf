using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Reports.Sources;

/// <summary>Reads <c>insights.csv</c> of a run.</summary>
internal static class InsightTable
{
    /// <summary>The insights, in the file's order.</summary>
    /// <exception cref="UserErrorException">It is not such a table.</exception>
    public static List<InsightRow> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        try
        {
            csv.Read();
            csv.ReadHeader();
            var rows = new List<InsightRow>();
            while (csv.Read())
            {
                rows.Add(new InsightRow(
                    Time(csv, "generated"), Time(csv, "closes"), csv.GetField("symbol")!, csv.GetField("type")!, csv.GetField("direction")!, Number(csv, "magnitude"),
                    Number(csv, "confidence"), Number(csv, "weight"), csv.GetField("source_model")!, csv.GetField("tag")!));
            }
            return rows;
        }
        catch (Exception error) when (error is CsvHelperException or FormatException)
        {
            throw new UserErrorException($"{path} cannot be read: row {csv.Parser.Row} is not an insight.", error);
        }
    }

    private static DateTime Time(CsvReader csv, string name)
        => DateTime.Parse(csv.GetField(name)!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static double? Number(CsvReader csv, string name) => csv.GetField(name) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}
