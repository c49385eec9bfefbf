using System.Text.Json;
using System.Text.Json.Serialization;
using Quant.Engine.Results;

namespace Quant.Lab.Runs.Json;

/// <summary>How the JSON files of a run folder are read; <see cref="JsonText"/> says how they are written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(StatusConverter)])]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class RunJson : JsonSerializerContext
{
    private sealed class StatusConverter() : JsonStringEnumConverter<RunStatus>(JsonNamingPolicy.CamelCase);
}
