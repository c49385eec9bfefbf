using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quant.Engine.Results;

namespace Quant.Lab.Runs;

/// <summary>How the JSON files of a run folder are written: camel case, indented, LF, made at compile time so that it costs no start-up.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(StatusConverter)])]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class RunJson : JsonSerializerContext
{
    /// <summary>The context to use: characters of other languages stay readable.</summary>
    public static RunJson Readable => field ??= new RunJson(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private sealed class StatusConverter() : JsonStringEnumConverter<RunStatus>(JsonNamingPolicy.CamelCase);
}
