using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Quant.Lab.Runs;

namespace Quant.Lab.Sweeps.Files;

/// <summary><c>sweep.json</c>: all settings that the results of a sweep depend on.</summary>
internal static class SweepManifest
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The settings of a sweep.</summary>
    /// <param name="request">Algorithm, data, cash and the parameters that all sets have.</param>
    /// <param name="plan">The sweep.</param>
    public static JsonObject Of(RunRequest request, SweepPlan plan)
    {
        var varied = plan.Space.Ranges.Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        var parameters = request.Parameters.Where(x => !varied.Contains(x.Key)).OrderBy(x => x.Key, StringComparer.Ordinal);
        var data = Path.GetRelativePath(request.Workspace.Root, request.DataFolder).Replace('\\', '/');
        return new JsonObject
        {
            ["algorithm"] = request.Algorithm.Name,
            ["assembly"] = request.Algorithm.AssemblyPath,
            ["class"] = request.Algorithm.TypeName,
            ["parameters"] = new JsonObject(parameters.Select(x => KeyValuePair.Create(x.Key, (JsonNode?)x.Value))),
            ["vary"] = new JsonObject(plan.Space.Ranges.Select(x => KeyValuePair.Create(x.Name, (JsonNode?)new JsonArray([.. x.Values.Select(v => (JsonNode)v)])))),
            ["search"] = plan.Search.Kind.ToString().ToLowerInvariant(),
            ["sets"] = plan.Search.Sets,
            ["search-seed"] = plan.Search.Seed,
            ["objective"] = plan.Objective.Name,
            ["constraints"] = new JsonArray([.. plan.Constraints.Select(x => (JsonNode)x.ToString())]),
            ["from"] = plan.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = plan.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["cash"] = request.Cash,
            ["data"] = data,
            ["seed"] = request.Seed,
        };
    }

    /// <summary>A JSON text of a file.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(Format) + "\n";

    /// <summary>Writes a JSON file, under another name first.</summary>
    public static void Write(JsonNode node, string path)
    {
        var temporary = path + ".tmp";
        File.WriteAllText(temporary, Text(node));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Complains about a folder that a sweep with these settings cannot use.</summary>
    /// <param name="folder">The folder, which need not be there.</param>
    /// <param name="file">The file with its settings.</param>
    /// <param name="manifest">The settings.</param>
    /// <exception cref="UserErrorException">It holds something else, or a sweep with other settings.</exception>
    public static void RequireSame(string folder, string file, JsonObject manifest)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(x => !x.EndsWith(".lock", StringComparison.Ordinal)))
            {
                throw new UserErrorException($"{folder} exists already and is not the folder of a sweep: name a new one with --out, or remove that one.");
            }
            return;
        }
        var there = Read(path);
        foreach (var name in manifest.Select(x => x.Key).Concat(there.Select(x => x.Key)).Distinct())
        {
            var (old, now) = (Word(there[name]), Word(manifest[name]));
            if (old != now)
            {
                throw new UserErrorException(
                    $"{folder} holds a sweep with another \"{name}\" ({Short(old)}, not {Short(now)}), so it cannot be resumed: name another folder with --out, or remove that one.");
            }
        }
    }

    private static JsonObject Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("It holds no object.");
        }
        catch (JsonException error)
        {
            throw new UserErrorException($"{path} cannot be read ({error.Message}): remove the folder, or name another one with --out.", error);
        }
    }

    private static string Word(JsonNode? node) => node?.ToJsonString(new JsonSerializerOptions(Format) { WriteIndented = false }) ?? "none";

    private static string Short(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
