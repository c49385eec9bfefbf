using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quant.Lab.Data.Validation;

/// <summary>A report as JSON, for programs.</summary>
public static class ValidationJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report.</summary>
    public static string Write(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("folder", report.Folder);
            json.WriteNumber("files", report.Files);
            json.WriteNumber("rows", report.Rows);
            json.WriteNumber("errors", report.Errors);
            json.WriteNumber("warnings", report.Warnings);
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings)
            {
                json.WriteStartObject();
                json.WriteString("file", finding.File);
                if (finding.Row is { } row)
                {
                    json.WriteNumber("row", row);
                }
                else
                {
                    json.WriteNull("row");
                }
                json.WriteString("rule", finding.Rule.Id);
                json.WriteString("severity", finding.Rule.Severity.ToString().ToLowerInvariant());
                json.WriteString("message", finding.Message);
                json.WriteString("advice", finding.Rule.Advice);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
