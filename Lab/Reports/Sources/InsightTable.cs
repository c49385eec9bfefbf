using Quant.Lab.Runs;
using Quant.Lab.Runs.Records;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Reports.Sources;

/// <summary>Reads <c>insights.csv</c> of a run.</summary>
internal static class InsightTable
{
    /// <summary>The insights, in the file's order.</summary>
    /// <exception cref="UserErrorException">It is not such a table.</exception>
    public static List<InsightRow> Read(string path)
    {
        var files = new Dictionary<string, string> { [RunFolder.InsightsFile] = File.ReadAllText(path) };
        return RecordTable.Of(files, RunFolder.InsightsFile)!.Select(x => new InsightRow(
            x.Time("generated") ?? default, x.Time("closes") ?? default, x.Text("symbol"), x.Text("type"), x.Text("direction"), (double?)x.Number("magnitude"),
            (double?)x.Number("confidence"), (double?)x.Number("weight"), x.Text("source_model"), x.Text("tag")));
    }
}
